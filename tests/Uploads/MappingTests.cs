using System.Text;
using Pipeline.Local;
using Pipeline.Tables;
using Pipeline.Tables.Mappings;
using Pipeline.Tests.Uploads.Odd;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class MappingTests
{
    private const string Head = "mapping,sales template,our column,their column,constant,format\n";
    private const string Deals = Head + "Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,\n";

    /// <summary>A folder a mapping: what people have, their mapping, and the same content in our template.</summary>
    public static TheoryData<string> Folders =>
    [
        .. new[] { "Marketing", "Sales" }.SelectMany(
            side => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests", side, "Exports", "mappings")))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_mapped_table_gives_the_facts_of_our_template(string folder)
    {
        var (side, path) = (folder.Split('/')[1].ToLowerInvariant(), Path.Combine(Repository.Root, folder));
        var theirs = Directory.EnumerateFiles(path, "theirs.*").Single();
        var mappings = MappedFile.State(side, File.ReadAllText(Path.Combine(path, "mapping.csv")));

        var refused = Assert.Throws<RefusedException>(
            () => MappedFile.Of(side, Mappings.None, Path.GetFileName(theirs), File.ReadAllBytes(theirs)));
        var mapped = MappedFile.Of(side, mappings, Path.GetFileName(theirs), File.ReadAllBytes(theirs));
        var ours = MappedFile.Of(side, Mappings.None, "ours.csv", File.ReadAllText(Path.Combine(path, "ours.csv")));

        Assert.Equal("no-format", refused.Refusal.Code);
        Assert.NotEmpty(mapped.Facts);
        Assert.Equal(ours.Facts, mapped.Facts);
        Assert.Equal(ours.File.Format, mapped.File.Format);
        Assert.NotNull(mapped.File.Mapping);
        Assert.Null(ours.File.Mapping);
        var rows = mapped.File.Rows;
        Assert.Equal(rows.Read, rows.Kept + rows.Rejected + rows.SetAside.Values.Sum());
    }

    [Fact]
    public void Rows_are_told_by_the_lines_and_headings_of_the_file()
    {
        var path = Path.Combine(Repository.Root, "tests/Sales/Exports/mappings/nota-toko");
        var mapped = MappedFile.Of(
            "sales", MappedFile.State("sales", File.ReadAllText(Path.Combine(path, "mapping.csv"))), "theirs.csv",
            File.ReadAllText(Path.Combine(path, "theirs.csv")));

        Assert.Equal(
            [(6L, "Total (ribu)", "lunas", "a number with a decimal comma"), (7L, "Tgl", "04/13/2026", "a date, day first")],
            mapped.Rejected.Select(row => (row.Line, row.Column!, row.Found, row.Expected)));
        Assert.Equal(1, mapped.File.Rows.SetAside["total"]);
        Assert.Equal("Nota toko", mapped.File.Mapping);
        Assert.Equal("No. Nota", mapped.File.Renamed["deal id"]);
        Assert.DoesNotContain("Kasir", mapped.File.UnknownColumns);
        Assert.Empty(mapped.File.UnknownColumns);
    }

    private const string SpendHead = "mapping,marketing template,our column,their column,constant,format\n";
    private const string Spend = SpendHead + "Iklan,ad-spend,ad day,Tgl,,dd/mm/yyyy\n,,ad platform,,Tokopedia Ads,\n,,ad cost,Biaya,,{0}\n"
        + ",,clicks,Klik,,\n";

    [Theory]
    [InlineData("Total")]
    [InlineData("Jumlah:")]
    [InlineData("Subtotal")]
    public void A_total_in_the_column_of_days_is_set_aside(string word)
    {
        var mappings = MappedFile.State("marketing", Spend.Replace("{0}", "", StringComparison.Ordinal));
        var rows = MappedFile.Of("marketing", mappings, "a.csv", $"Tgl,Biaya,Klik\n01/10/2026,100,1\n{word},100,1\n").File.Rows;
        Assert.Equal((2, 1, 1), (rows.Read, rows.Kept, rows.SetAside["total"]));
    }

    // As in our template, whose cost tells how its clicks are written, too.
    [Theory]
    [InlineData("\"1.234,56\"", "\"1.000,50\"", "1.200", true)]
    [InlineData("decimal point", "1000.50", "\"1,200\"", true)]
    [InlineData("\"1.234,56\"", "\"1.000,50\"", "1200", true)]
    [InlineData("\"1.234,56\"", "\"1.000,50\"", "\"1,200\"", false)]
    [InlineData("\"1.234,56\"", "\"1.000,50\"", "\"10,5\"", false)]
    public void Thousands_of_a_whole_number_are_told_by_what_is_said_of_the_columns_beside_it(
        string said, string cost, string clicks, bool isTold)
    {
        var mappings = MappedFile.State("marketing", Spend.Replace("{0}", said, StringComparison.Ordinal));
        var mapped = MappedFile.Of("marketing", mappings, "a.csv", $"Tgl,Biaya,Klik\n01/10/2026,{cost},{clicks}\n");
        Assert.Equal(isTold ? 1 : 0, mapped.Facts.Count(fact => fact.Contains("\"clicks\":1200", StringComparison.Ordinal)));
        Assert.Equal(isTold ? 0 : 1, mapped.Rejected.Count);
    }

    [Fact]
    public void A_column_that_the_mapping_does_not_name_is_named_and_never_read_by_chance()
    {
        var mapped = MappedFile.Of("sales", MappedFile.State("sales", Deals), "a.csv", "Nota,Status,Total,owner,Pipeline\n1,Won,5,Ayu,A\n");
        Assert.Equal(["Pipeline", "owner"], mapped.File.UnknownColumns.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Ayu", Assert.Single(mapped.Facts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,omzet,Total,,\n",
        "line 4, 'our column': found 'omzet', expected a column of deals: deal id, stage,")]
    [InlineData(
        "Notes,deals,deal id,Nota,,\n,,amount,Total,,\n",
        "line 3, 'our column': found '', expected a line for 'stage', which deals requires")]
    [InlineData(
        "Notes,leads,deal id,Nota,,\n",
        "line 2, 'sales template': found 'leads', expected one of activities, deals, exchange-rates,")]
    [InlineData("Notes,,deal id,Nota,,\n", "line 2, 'sales template': found '', expected one of ")]
    [InlineData(",deals,deal id,Nota,,\n,,stage,Status,,\n", "line 2, 'mapping': found '', expected a name")]
    [InlineData(
        "A,deals,deal id,Nota,,\nB,,stage,Status,,\n",
        "line 3, 'mapping': found 'B', expected 'A' as in line 2: a file holds one mapping")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,activities,stage,Status,,\n",
        "line 3, 'sales template': found 'activities', expected 'deals' as in line 2")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,,kemarin,\n",
        "line 4, 'constant': found 'kemarin', expected a date as 2026-01-31")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,,01/02/2026,\n",
        "line 4, 'constant': found '01/02/2026', expected a date as 2026-01-31")]
    [InlineData("A,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,,banyak,\n", "line 4, 'constant': found 'banyak', expected a number")]
    [InlineData("A,deals,deal id,,D-1,\n,,stage,Status,,\n", "line 2, 'constant': found 'D-1', expected a column of theirs")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,Won,\n",
        "line 3, 'constant': found 'Won', expected nothing, as 'Status' fills 'stage'")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,stage,Tahap,,\n",
        "line 4, 'our column': found 'stage', expected each column once: line 3")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,day first\n",
        "line 4, 'format': found 'day first', expected nothing, or what is told of numbers")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,Tgl,,thousands\n",
        "line 4, 'format': found 'thousands', expected nothing, or what is told of dates")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,Tgl,,like ours\n",
        "line 4, 'format': found 'like ours', expected what is known of dates")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,hours\n",
        "line 4, 'format': found 'hours', expected nothing, or what is told of numbers")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,decimal comma; decimal point\n",
        "line 4, 'format': found 'decimal comma; decimal point'")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,,,day first\n",
        "line 3, 'their column': found '', expected a column of theirs or a constant for 'stage'")]
    [InlineData(
        "A,deals,deal id,Nota,,\n,,stage,Status,,\n,,,,Won,\n",
        "line 4, 'our column': found '', expected a column of ours for 'Won'")]
    public void A_mapping_that_is_wrong_is_refused_with_each_place(string rows, string told)
    {
        var refusal = Assert.Throws<RefusedException>(() => MappedFile.Of("sales", Mappings.None, "m.csv", Head + rows)).Refusal;
        Assert.Equal("mapping", refusal.Code);
        Assert.Contains(told, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_mappings_that_fit_the_one_that_names_more_reads_and_equal_ones_refuse()
    {
        const string table = "Nota,Status,Total,Ref\n1,Won,5,R\n";
        var other = Deals.Replace("Notes", "Other", StringComparison.Ordinal);
        var more = other + ",,,Ref,,\n";
        Assert.Equal("Other", MappedFile.Of("sales", MappedFile.State("sales", more, Deals), "a.csv", table).File.Mapping);

        var refusal = Assert.Throws<RefusedException>(
            () => MappedFile.Of("sales", MappedFile.State("sales", other, Deals), "a.csv", table)).Refusal;
        Assert.Equal("two-mappings", refusal.Code);
        Assert.Contains("'Notes' (deals)", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("'Other' (deals)", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lacks_a_column_which_the_mapping_names_is_told_which()
    {
        var refusal = Assert.Throws<RefusedException>(
            () => MappedFile.Of("sales", MappedFile.State("sales", Deals), "a.csv", "Nota,Status,Jumlah\n1,Won,5\n")).Refusal;
        Assert.Contains(
            "The mapping 'Notes' is near: it also names 'Total', which the file lacks.", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tools_file_is_read_as_that_tools_and_says_which_mapping_was_not_asked()
    {
        const string file = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n"
            + "1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";
        const string mapping = Head + "Mine,deals,deal id,Record ID,,\n,,stage,Deal Stage,,\n,,amount,Amount,,thousands\n";
        var read = MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.csv", file);
        Assert.Equal("hubspot-deals", read.File.Format);
        Assert.Null(read.File.Mapping);
        Assert.Equal(["Mine"], read.File.MappingsNotAsked);
        Assert.Equal(MappedFile.Of("sales", Mappings.None, "a.csv", file).Facts, read.Facts);
    }

    [Fact]
    public void A_mapping_whose_headings_a_format_reads_already_says_so()
    {
        const string mapping = Head + "Mine,deals,deal id,Record ID,,\n,,deal name,Deal Name,,\n,,stage,Deal Stage,,\n,,amount,Amount,,\n";
        Assert.DoesNotContain(
            MappedFile.Of("sales", Mappings.None, "m.csv", Deals).File.Notes,
            note => note.Contains("alone is read", StringComparison.Ordinal));
        const string ours = Head + "Mine,deals,deal id,deal id,,\n,,stage,stage,,\n,,amount,amount,,\n";
        Assert.Contains(
            "is read as Deals (our template) (deals) without it",
            Assert.Single(MappedFile.Of("sales", Mappings.None, "m.csv", ours).File.Notes),
            StringComparison.Ordinal);
        Assert.NotNull(MappedFile.Of("sales", Mappings.None, "m.csv", mapping).File.Defines);
    }

    [Fact]
    public void Days_whose_order_nothing_tells_are_refused_and_the_answer_names_the_mapping()
    {
        const string mapping = Head + "Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,Tgl,,\n";
        var refusal = Assert.Throws<RefusedException>(
            () => MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.csv", "Nota,Status,Tgl\n1,Won,03/04/2026\n")).Refusal;
        Assert.Equal("date-order", refusal.Code);
        Assert.Contains(
            "The mapping 'Notes' may say so in its column 'format': day first, or month first.", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_a_mapping_and_is_read_by_one()
    {
        var mapping = Workbooks.Of(string.Concat(
            Deals.TrimEnd('\n').Split('\n').Select(line => Workbooks.Row("", line.Split(',')))));
        var file = Workbooks.Of(string.Concat(
            new[] { "Penjualan,,", "Nota,Status,Total", "1,Won,5000", "2,Nego,700" }.Select(line => Workbooks.Row("", line.Split(',')))));
        var read = MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.xlsx", file);
        Assert.Equal(MappedFile.Of("sales", Mappings.None, "a.csv", "deal id,stage,amount\n1,Won,5000\n2,Nego,700\n").Facts, read.Facts);
    }

    [Fact]
    public void Printed_pages_blank_lines_and_further_tables_are_told_as_in_our_template()
    {
        const string theirs = "Nota,Status,Total\n1,Won,5\n\nNota,Status,Total\n2,Nego,7\n\nKota,Alamat,Telepon\nBogor,Jl A,021\n";
        var read = MappedFile.Of("sales", MappedFile.State("sales", Deals + ",,currency,,IDR,\n"), "a.csv", theirs);
        Assert.Equal(
            MappedFile.Of("sales", Mappings.None, "a.csv", "deal id,stage,amount,currency\n1,Won,5,IDR\n2,Nego,7,IDR\n").Facts, read.Facts);
        Assert.Equal(1, read.File.Rows.SetAside["table not measured: Kota, Alamat, Telepon"]);
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public void Every_template_of_a_side_can_be_mapped(string side)
    {
        var own = Knowledge.FormatsOf(MappedFile.Side(side).Knowledge);
        foreach (var template in Templates.Formats.Where(format => own.Contains(format) && format is not MappingTemplate))
        {
            foreach (var table in template.Tables)
            {
                var mapping = $"mapping,{side} template,our column,their column\n"
                    + $"Mine,{template.Id},{table.Columns[0].Name},Their {table.Columns[0].Name}\n"
                    + string.Concat(table.Columns.Skip(1).Select(column => $",,{column.Name},Their {column.Name}\n"));
                var file = Encoding.UTF8.GetBytes(mapping);
                var stated = Assert.IsType<Mapping>(MappedFile.Of(side, Mappings.None, "m.csv", file).File.Defines);
                Assert.Equal(template.Id, stated.Template);
                if (template.Example.Count > 0)
                {
                    var row = "\n" + string.Join('\n', new TemplateFile("", template, table).ExampleRows) + "\n";
                    var ours = string.Join(',', table.Columns.Select(column => column.Name)) + row;
                    var theirs = string.Join(',', table.Columns.Select(column => "Their " + column.Name)) + row;
                    Assert.Equal(
                        MappedFile.Of(side, Mappings.None, "a.csv", ours).Facts,
                        MappedFile.Of(side, MappedFile.State(side, file), "a.csv", theirs).Facts);
                }
            }
        }
    }
}
