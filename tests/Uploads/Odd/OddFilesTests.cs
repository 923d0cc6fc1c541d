using System.Text;
using Pipeline.Local;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>Files that are no export: each is answered so that whoever uploaded it knows what to do.</summary>
public sealed class OddFilesTests
{
    private const string Heading = "Record ID,Deal Name,Deal Stage,Amount,Close Date\n";
    private const string Deals = Heading + "1,One,Closed Won,100,2026-01-10\n2,Two,Closed Lost,50,2026-01-11\n";

    [Theory]
    [InlineData("Row Labels,Sum of Amount\nAyu,100\nBudi,50\nGrand Total,150\n", "Row Labels")]
    [InlineData("Sum of Amount,Column Labels,,\nRow Labels,Won,Lost,Grand Total\nAyu,1,2,3\n", "Column Labels")]
    [InlineData("Label Baris;Jumlah dari Nilai\nAyu;100\nTotal Keseluruhan;100\n", "Label Baris")]
    [InlineData("Zeilenbeschriftungen;Summe von Betrag\nAyu;100\n", "Zeilenbeschriftungen")]
    [InlineData(",Sum of Clicks,Sum of Cost\nA,1,2\n", "Sum of Clicks")]
    public void A_pivot_table_is_asked_for_its_rows(string text, string found)
    {
        var refusal = Taking.Refused("report.csv", text);
        Assert.Equal("pivot", refusal.Code);
        Assert.Contains($"'{found}'", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "a PNG picture")]
    [InlineData("FFD8FFE000104A46494600010100", "a JPEG picture")]
    [InlineData("524946462400000057454250565038", "a WebP picture")]
    [InlineData("0000001866747970686569630000", "a film or a HEIC picture")]
    [InlineData("424D36000C0000000000360000002800", "a BMP picture")]
    [InlineData("255044462D312E370A", "a PDF")]
    [InlineData("526172211A0700CF", "a RAR archive")]
    [InlineData("504152311504154C", "a Parquet file")]
    [InlineData("53514C69746520666F726D6174203300", "an SQLite database")]
    public void A_picture_or_document_is_told_by_its_bytes_whatever_its_name(string hex, string what)
    {
        var refusal = Taking.Refused("Screenshot 2026-01-05.csv", [.. Convert.FromHexString(hex), .. new byte[600]]);
        Assert.Equal("not-a-table", refusal.Code);
        Assert.Contains($"'Screenshot 2026-01-05.csv' is {what}", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_begins_like_a_picture_is_a_text() =>
        Assert.Equal("no-format", Taking.Refused("cars.csv", "BMW,Price\nX5,100\nX6,200\n").Code);

    [Fact]
    public void An_empty_file_is_empty()
    {
        Assert.Equal("empty", Taking.Refused("deals.csv", "").Code);
        Assert.Equal("empty", Taking.Refused("deals.zip", Packed.Zip()).Code);
        Assert.Equal("empty", Taking.Refused("deals.zip", Packed.Zip("deals.csv", "")).Code);
        Assert.Equal("no-format", Taking.Refused("deals.csv", "\n\n  \r\n").Code);
        Assert.Equal("no-format", Taking.Refused("deals.csv", "\ufeff").Code);
    }

    [Fact]
    public void A_heading_without_rows_is_asked_for_rows_unless_others_of_its_zip_have_some()
    {
        var refusal = Taking.Refused("deals.csv", Heading);
        Assert.Equal(("no-rows", "hubspot-deals"), (refusal.Code, refusal.Nearest));
        Assert.Contains("HubSpot deals", refusal.Reason, StringComparison.Ordinal);

        var taken =
            Taking.Of("export.zip", Packed.Zip(("a.csv", Encoding.UTF8.GetBytes(Deals)), ("b.csv", Encoding.UTF8.GetBytes(Heading))));
        Assert.Equal(2, taken.All<Deal>().Count);
        Assert.Contains("The file holds a heading and no row.", taken.Files[1].Notes);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Sign in</title></head><body>Record ID,Deal Name,Deal Stage</body></html>")]
    [InlineData("\ufeff\n  <HTML><body>502 Bad Gateway</body></HTML>")]
    [InlineData("<table><tr><td>Record ID</td></tr></table>")]
    [InlineData("<?xml version=\"1.0\"?><Workbook></Workbook>")]
    public void A_web_page_saved_as_a_table_is_a_web_page(string html) => Assert.Equal("html", Taking.Refused("deals.csv", html).Code);

    [Fact]
    public void A_workbook_or_zip_with_a_password_is_locked()
    {
        Assert.Equal("encrypted", Taking.Refused("deals.xlsx", LockedWorkbook.Write()).Code);

        var zip = Packed.Zip("deals.csv", Deals);
        var central = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        (zip[6], zip[central + 8]) = ((byte)(zip[6] | 1), (byte)(zip[central + 8] | 1));
        Assert.Equal("encrypted", Taking.Refused("deals.zip", zip).Code);
    }

    [Fact]
    public void An_archive_in_an_archive_is_to_be_unpacked_first()
    {
        var zip = Packed.Zip("deals.csv", Deals);
        foreach (var nested
            in new[] { Packed.Zip(("inner.zip", zip)), Packed.Zip(("deals.csv.gz", Packed.Gzip(Encoding.UTF8.GetBytes(Deals)))),
                Packed.Gzip(zip), Packed.Gzip(Packed.Gzip(zip)) })
        {
            Assert.Equal("nested-archive", Taking.Refused("export.zip", nested).Code);
        }
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var zeros = new byte[64 * 1024 * 1024];
        var zip = Packed.Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.csv", zeros))]);
        var refusal = Taking.Refused("export.zip", zip);
        Assert.Equal("archive-bomb", refusal.Code);

        var many = Packed.Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}.csv", "a\n"u8.ToArray()))]);
        Assert.Equal("too-many-files", Taking.Refused("export.zip", many).Code);
    }

    [Theory]
    [InlineData("word/document.xml", "a Word document")]
    [InlineData("content.xml", "an OpenDocument file")]
    [InlineData("xl/workbook.bin", "an XLSB workbook")]
    public void A_document_that_is_a_zip_inside_is_a_document(string entry, string what) =>
        Assert.Contains(what, Taking.Refused("deals.xlsx", Packed.Zip(entry, "<x/>")).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_cut_archive_is_damaged_at_every_length()
    {
        var rows = new StringBuilder(Heading);
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            rows.Append(null, $"{i},Deal {random.Next()},Closed Won,{random.Next(1_000)},2026-01-10\n");
        }

        var text = Encoding.UTF8.GetBytes(rows.ToString());
        foreach (var whole in new[] { Packed.Zip(("deals.csv", text)), Packed.Gzip(text) })
        {
            Assert.Equal(20_000, Taking.Of("deals", whole).Facts.Count);
            foreach (var share in new[] { 0.3, 0.6, 0.9, 0.999 })
            {
                Assert.Equal("damaged", Taking.Refused("deals", whole[..(int)(whole.Length * share)]).Code);
            }

            Assert.Equal("damaged", Taking.Refused("deals", whole[..^1]).Code);
        }
    }

    [Fact]
    public void A_table_that_a_spreadsheet_wrapped_line_by_line_is_asked_for_anew()
    {
        var refusal =
            Taking.Refused(
                "posts.csv",
                "\"Post ID,\"\"Account ID\"\",\"\"Account username\"\",Description\"\r\n\"1,7,kedai,\"\"Kopi, pagi\"\"\"\r\n\"2,7,kedai,"
                    + "Susu\"\r\n");
        Assert.Equal("one-column", refusal.Code);
        Assert.Contains("each line as one quoted cell", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_junk_is_no_text()
    {
        var junk = new byte[100_000];
        new Random(7).NextBytes(junk);
        Assert.Equal("not-text", Taking.Refused("deals.csv", junk).Code);
        Assert.Equal("not-text", Taking.Refused("deals.csv", new byte[5_000]).Code);
    }

    [Fact]
    public void UTF_16_without_a_mark_is_read()
    {
        Assert.Equal(2, Taking.Of("deals.csv", Encoding.Unicode.GetBytes(Deals)).All<Deal>().Count);
        Assert.Equal(2, Taking.Of("deals.csv", Encoding.BigEndianUnicode.GetBytes(Deals)).All<Deal>().Count);
    }

    [Fact]
    public void A_single_column_of_text_is_no_table()
    {
        var refusal = Taking.Refused("names.csv", "Names\nAyu\nBudi\nCitra\n");
        Assert.Equal("one-column", refusal.Code);
    }

    [Fact]
    public void A_text_without_a_line_break_takes_no_more_memory_than_another()
    {
        const long Length = 3L * 1024 * 1024 * 1024;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<RefusedException>(
            () => new UploadReader(LocalFiles.AnySide, new PipelineSettings(), new KeptFacts())
                .Read("deals.csv", Length, _ => new EndlessText([], Length)));

        var kept = new KeptFacts();
        var files = new UploadReader(LocalFiles.AnySide, new PipelineSettings(), kept)
            .Read("deals.csv", Length / 4, _ => new EndlessText(Encoding.UTF8.GetBytes(Deals), Length / 4));
        Assert.Equal((2, 1L), (kept.Facts.Count, files[0].Rows.Rejected));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 * 1024 * 1024);
    }

    [Fact]
    public void An_unclosed_quote_rejects_its_row_and_loses_no_other()
    {
        var taken =
            Taking.Of(
                "deals.csv", Deals
                    + "3,\"Three,Closed Won,7,2026-01-12\n4,Four,Closed Won,8,2026-01-13\n5,\"Five\",Closed Won,9,2026-01-13\n6,Six,"
                    + "Closed Won,9,2026-01-13\n");
        Assert.Equal(["1", "2", "4", "5", "6"], taken.All<Deal>().Select(deal => deal.DealId));
        var rejection = Assert.Single(taken.Rejected);
        Assert.Equal((4L, "3,\"Three,Closed Won,7,2026-01-12"), (rejection.Line, rejection.Found));
        Assert.Equal((6L, 5L, 1L), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
    }

    [Fact]
    public void Quotes_that_shift_the_cells_reject_the_row()
    {
        var taken = Taking.Of(
            "deals.csv", Heading + "1,\"say \"hi, you\" now\",Closed Won,100,2026-01-10\n2,\"say\" hi,Closed Won,100,2026-01-10\n");
        Assert.Equal("2", Assert.Single(taken.All<Deal>()).DealId);
        Assert.Equal("6 cells", Assert.Single(taken.Rejected).Found);
    }

    [Fact]
    public void A_stray_number_below_the_rows_is_no_title()
    {
        var taken = Taking.Of("deals.csv", Deals + ",,,,\n,,7,,\n3,Three,Closed Won,5,2026-01-12\n");
        Assert.Equal(["1", "2", "3"], taken.All<Deal>().Select(deal => deal.DealId));
        Assert.Equal((5L, 1L, 1L), (taken.File.Rows.Read, taken.File.Rows.Rejected, taken.File.Rows.SetAside["empty row"]));
    }

    [Fact]
    public void A_tape_archive_in_a_gzip_is_an_archive()
    {
        var tape = new byte[1_024];
        "ustar"u8.CopyTo(tape.AsSpan(257));
        var refusal = Taking.Refused("deals.tar.gz", Packed.Gzip(tape));
        Assert.Equal("not-a-table", refusal.Code);
        Assert.Contains("a tar archive", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Other_ends_of_lines_are_read(string end)
    {
        var taken = Taking.Of("deals.csv", Deals.Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal((2, 2L), (taken.All<Deal>().Count, taken.File.Rows.Read));
    }

    [Fact]
    public void Windows_1252_is_read_with_its_accents()
    {
        var text = Heading + "1,Café Müller,Closed Won,100,2026-01-10\n";
        var taken = Taking.Of("deals.csv", Encoding.Latin1.GetBytes(text));
        Assert.Equal(("windows-1252", "Café Müller"), (taken.File.Encoding, Assert.Single(taken.All<Deal>()).Name));
    }

    [Fact]
    public void Of_two_columns_with_one_name_the_first_is_read_and_it_is_said()
    {
        var taken = Taking.Of("deals.csv", Heading.TrimEnd() + ",Amount\n1,One,Closed Won,100,2026-01-10,7\n");
        Assert.Equal(100, Assert.Single(taken.All<Deal>()).Amount);
        Assert.Contains("Column 'Amount' stands more than once; the first was read.", taken.File.Notes);
    }

    [Fact]
    public void Four_thousand_columns_are_read_past()
    {
        var more = string.Concat(Enumerable.Range(0, 4_000).Select(i => $",c{i}"));
        var taken =
            Taking.Of(
                "deals.csv", Heading.TrimEnd() + more + "\n1,One,Closed Won,100,2026-01-10" + string.Concat(Enumerable.Repeat(",x", 4_000))
                    + "\n");
        Assert.Equal((1, 4_000), (taken.All<Deal>().Count, taken.File.UnknownColumns.Count));
    }
}
