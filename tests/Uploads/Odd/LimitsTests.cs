using System.Diagnostics;
using System.Text;
using Pipeline.Tables;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>Files made to cost time or memory end in a refusal, soon and within 300 MB.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class LimitsTests
{
    private const long MostMemory = 300L * 1024 * 1024;

    private static readonly string[] Heading = ["Record ID", "Deal Name", "Deal Stage", "Amount", "Close Date", "Create Date"];
    private static readonly string[] Deal = ["1", "One", "Closed Won", "100", "2026-01-10", "2026-01-01"];

    [Fact]
    public void A_row_that_no_sheet_can_have_is_refused() =>
        Assert.Equal(
            "too-large", Refused("deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", Heading) + Workbooks.Row("r='2147483647'", Deal))).Code);

    [Fact]
    public void A_sheet_that_spans_everything_and_holds_two_rows_is_refused() =>
        Assert.Equal(
            "too-large",
            Refused(
                "deals.xlsx",
                Workbooks.Of(Workbooks.Row("r='1'", Heading) + Workbooks.Row("r='2'", Deal) + Blank(3) + Blank(1_048_576))).Code);

    [Theory]
    [InlineData("XFE1")]
    [InlineData("AAAAAA1")]
    public void A_column_that_no_sheet_can_have_is_refused(string place) =>
        Assert.Contains(
            Refused("deals.xlsx", Workbooks.Of($"<row r='1'><c r='{place}'><v>1</v></c></row>")).Code, (string[])["too-wide", "damaged"]);

    [Fact]
    public void A_sheet_of_twenty_thousand_columns_is_refused() =>
        Assert.Equal(
            "too-wide",
            Refused(
                "deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", Heading.Concat(Enumerable.Range(0, 20_000).Select(i => $"c{i}"))))).Code);

    [Fact]
    public void A_stray_cell_far_to_the_right_costs_nothing()
    {
        var taken =
            Within(
                "deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", Heading) + Workbooks.Row("r='2'", Deal) + Blank(3)),
                content => Taking.Of("deals.xlsx", content));
        Assert.Single(taken.All<Deal>());
    }

    [Fact]
    public void As_many_columns_as_a_table_may_have_are_read()
    {
        var wide = Heading.Concat(Enumerable.Range(0, Limits.Columns - Heading.Length).Select(i => $"property {i}"));
        Assert.Single(
            Within(
                "deals.csv", Encoding.UTF8.GetBytes(string.Join(',', wide) + "\n" + string.Join(',', Deal) + "\n"),
                content => Taking.Of("deals.csv", content)).All<Deal>());
    }

    [Fact]
    public void Texts_of_a_workbook_beyond_what_is_held_are_refused()
    {
        var strings = new byte[80 * 1024 * 1024];
        strings.AsSpan().Fill((byte)'a');
        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>"u8.CopyTo(strings);
        "</t></si></sst>"u8.CopyTo(strings.AsSpan(strings.Length - 15));
        Assert.Equal("too-large", Refused("deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", Heading), strings)).Code);
    }

    [Fact]
    public void A_row_of_a_sheet_beyond_what_is_held_is_refused() =>
        Assert.Equal("too-large", Refused("deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", [new string('a', 9 * 1024 * 1024)]))).Code);

    [Fact]
    public void A_text_of_a_million_columns_is_refused() =>
        Assert.Equal(
            "too-wide", Refused("deals.csv", Encoding.UTF8.GetBytes(string.Join(',', Heading) + new string(',', 1_000_000) + "\n")).Code);

    [Fact]
    public void A_row_of_a_million_cells_is_rejected_and_the_others_are_kept()
    {
        var text = string.Join(',', Heading) + "\n" + string.Join(',', Deal) + new string(',', 1_000_000) + "\n" + string.Join(',', Deal)
            + "\n";
        var taken = Within("deals.csv", Encoding.UTF8.GetBytes(text), content => Taking.Of("deals.csv", content));
        Assert.Equal((1, CsvRecords.TooWide), (taken.All<Deal>().Count, Assert.Single(taken.Rejected).Expected));
        Assert.Equal(2, taken.File.Rows.Read);
    }

    [Fact]
    public void A_cell_without_end_is_rejected_and_the_row_above_it_is_kept()
    {
        const long length = 1024L * 1024 * 1024;
        var facts = new KeptFacts();
        var start = Encoding.UTF8.GetBytes(string.Join(',', Heading) + "\n" + string.Join(',', Deal) + "\n2,");
        Within(
            "deals.csv", start, _ => new UploadReader(Pipeline.Local.LocalFiles.AnySide, new PipelineSettings(), facts)
                .Read("deals.csv", length, _ => new EndlessText(start, length)));
        Assert.Single(facts.Facts.OfType<Deal>());
        Assert.Equal("a row of less than 4 MB", Assert.Single(facts.Rejected).Expected);
    }

    [Fact]
    public void Json_that_nests_without_end_is_no_line_of_a_log()
    {
        var refusal = Refused("log.ndjson", Encoding.UTF8.GetBytes(new string('[', 2_000_000)));
        Assert.Contains(refusal.Code, (string[])["no-format", "too-wide", "damaged"]);
    }

    [Fact]
    public void Json_that_nests_among_other_lines_is_rejected_and_the_others_are_kept()
    {
        var samples = Path.Combine(Pipeline.Local.Repository.Root, "tests", "Marketing", "Exports", "samples");
        var sample = SampleFolders.Input(Path.Combine(samples, "access-log-caddy-json"));
        var lines = string.Concat(Enumerable.Repeat(File.ReadAllText(sample).TrimEnd() + "\n", 10));
        var nested =
            string.Concat(
                ((int[])[63, 64, 65, 66, 100_000])
                    .Select(depth => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth) + "\n"));
        var (alone, taken) =
            (Taking.Of("caddy.log", lines),
                Within("caddy.log", Encoding.UTF8.GetBytes(lines + nested), content => Taking.Of("caddy.log", content)));
        Assert.Equal(alone.File.Rows.Kept, taken.File.Rows.Kept);
        Assert.Equal(alone.File.Rows.Read + 5, taken.File.Rows.Read);
        Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
    }

    // A blank in the last column that a sheet can have.
    private static string Blank(int row) =>
        $"<row r='{row}'><c r='XFD{row}' t='inlineStr'><is><t xml:space='preserve'> </t></is></c></row>";

    private static Refusal Refused(string name, byte[] content) => Within(name, content, bytes => Taking.Refused(name, bytes));

    private static T Within<T>(string name, byte[] content, Func<byte[], T> read)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var watch = Stopwatch.StartNew();
        using var timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - held), null, 0, 20);
        var result = read(content);
        Assert.True(
            watch.Elapsed < TimeSpan.FromSeconds(60), $"{name} took {watch.Elapsed} and {GC.GetTotalAllocatedBytes() - before:N0} bytes");
        Assert.True(most < MostMemory, $"{name} held {most:N0} bytes");
        return result;
    }
}
