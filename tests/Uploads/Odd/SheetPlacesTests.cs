using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>
/// Workbooks that hold two things in one place, or a text that is nowhere: their reader keeps the last of two and says nothing.
/// </summary>
public sealed class SheetPlacesTests
{
    private const string Head = "<row r='1'><c r='A1' t='inlineStr'><is><t>deal id</t></is></c>"
        + "<c r='B1' t='inlineStr'><is><t>stage</t></is></c>"
        + "<c r='C1' t='inlineStr'><is><t>amount</t></is></c><c r='D1' t='inlineStr'><is><t>created</t></is></c></row>";

    private const string Two = "<row r='2'><c r='A2' t='inlineStr'><is><t>D2</t></is></c><c r='B2' t='inlineStr'><is><t>Won</t></is></c>"
        + "<c r='C2'><v>200</v></c><c r='D2' t='inlineStr'><is><t>2026-08-05</t></is></c></row>";

    private static readonly string Other = Two.Replace("<t>D2<", "<t>D9<", StringComparison.Ordinal);

    private static readonly string Three =
        Two.Replace("2'", "3'", StringComparison.Ordinal).Replace("<t>D2<", "<t>D3<", StringComparison.Ordinal);

    [Fact]
    public void A_second_row_of_the_same_number_is_refused() =>
        Assert.Contains(
            "two rows of the number 2 (xl/worksheets/sheet1.xml)", Refused(Head + Two + Other + Three), StringComparison.Ordinal);

    // The second sheet is in no namespace, so that its reader sees no rows there and no fault.
    [Theory]
    [InlineData("<row r='3'><c r='A3'><v>1</v></c></row><row")]
    [InlineData("<row r='3'><c r='A3'><v>1</v></c>")]
    public void A_sheet_that_ends_within_its_rows_is_refused(string end)
    {
        var whole = Workbooks.OfSheets([["deal id", "stage", "amount", "created"], ["D1", "Won", "100", "2026-08-05"]], []);
        using var content = new MemoryStream();
        content.Write(whole);
        using (var zip = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Write(System.Text.Encoding.UTF8.GetBytes("<worksheet><sheetData>" + end));
        }

        Assert.Contains(
            "ends within its rows, at row 3 (xl/worksheets/sheet1.xml)",
            Assert.Throws<RefusedException>(() => Taking.Of("deals.xlsx", content.ToArray(), side: "sales")).Refusal.Reason,
            StringComparison.Ordinal);
    }

    // What the second holds elsewhere in the row is another row's, too.
    [Fact]
    public void A_second_row_that_holds_another_cell_is_refused() =>
        Assert.Contains(
            "two rows of the number 2", Refused(Head + Two + "<row r='2'><c r='E2'><v>1</v></c></row>" + Three), StringComparison.Ordinal);

    // Nothing stands there twice: the first counts, and the reader here would have kept the second.
    [Theory]
    [InlineData("<row r='2' ht='12'><c r='A2' s='1'/></row>")]
    [InlineData("<row r='2'/>")]
    [InlineData("<row r='2'/><row r='2'><c r='B2' s='1'></c></row>")]
    public void A_second_row_that_holds_nothing_is_passed_over(string second)
    {
        var deals = Deals(Head + Two + second + Three);
        Assert.Equal(["D2", "D3"], deals.Select(deal => deal.DealId));
        Assert.Equal([200, 200], deals.Select(deal => deal.Amount!.Value));
    }

    [Theory]
    [InlineData("<c r='C2' s='1'/>")]
    [InlineData("<c r='C2'></c><c r='C2'/>")]
    [InlineData("<c r='C2'><f>A1</f></c>")]
    [InlineData("<c r='C2' t='inlineStr'><is/></c>")]
    public void A_second_cell_that_holds_nothing_is_passed_over(string second)
    {
        var deals = Deals(Head + Two.Replace("</row>", second + "</row>", StringComparison.Ordinal) + Three);
        Assert.Equal([("D2", 200m), ("D3", 200m)], deals.Select(deal => (deal.DealId, deal.Amount!.Value)));
    }

    [Fact]
    public void A_second_cell_of_the_same_place_is_refused() =>
        Assert.Contains(
            "two cells of the place C2", Refused(Head + Two.Replace("</row>", "<c r='C2'><v>900</v></c></row>", StringComparison.Ordinal)),
            StringComparison.Ordinal);

    // A spreadsheet program puts a cell where it says it is, and the later over the earlier; the reader here keeps it in its row.
    [Fact]
    public void A_cell_that_says_another_row_s_place_is_refused()
    {
        Assert.Contains(
            "in its row 2 a cell of the place A3",
            Refused(Head + Two.Replace("'A2'", "'A3'", StringComparison.Ordinal) + Three), StringComparison.Ordinal);
        Assert.Contains(
            "in its row 3 a cell of the place C4",
            Refused(Head + Two + Three.Replace("'C3'", "'C4'", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "the text 2 of its list")]
    [InlineData("-1", "the text '-1' of its list")]
    [InlineData("x", "the text 'x' of its list")]
    public void A_text_that_the_workbook_does_not_hold_is_refused(string index, string expected)
    {
        var reason = Refused(Head + Texts(index));
        Assert.Contains(expected, reason, StringComparison.Ordinal);
        Assert.Contains("cell B2", reason, StringComparison.Ordinal);
    }

    // What stands twice without holding anything loses nothing; nor do rows and cells in another order, and those without places.
    [Fact]
    public void What_loses_nothing_is_read()
    {
        Assert.Equal(["D2", "D3"], Read(Head + "<row r='2'/>" + Two + Three));
        Assert.Equal(["D3", "D2"], Read(Head + Three + Two));
        Assert.Equal(["D2", "D3"], Read((Head + Two + Three).Replace("<row r='2'", "<row", StringComparison.Ordinal)));
        Assert.Equal(["D2"], Read(Head + "<!-- " + Two + " -->" + Two));
        Assert.Equal(["D2"], Read(Head + Two.Replace("<c r='C2'>", "<c r='C2' s='1'/><c r='C2'>", StringComparison.Ordinal)));
        Assert.Equal(["D2"], Read(Head + Texts("1")));
    }

    private static string Texts(string index) =>
        Two.Replace("<c r='B2' t='inlineStr'><is><t>Won</t></is></c>", $"<c r='B2' t='s'><v>{index}</v></c>", StringComparison.Ordinal);

    private static byte[] Book(string rows) => Workbooks.Of(
        rows,
        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>Open</t></si><si><t>Won</t></si></sst>"u8.ToArray());

    private static string Refused(string rows) =>
        Assert.Throws<RefusedException>(() => Taking.Of("deals.xlsx", Book(rows), side: "sales")).Refusal.Reason;

    private static IEnumerable<string> Read(string rows) => Deals(rows).Select(deal => deal.DealId);

    private static IReadOnlyList<Deal> Deals(string rows) => Taking.Of("deals.xlsx", Book(rows), side: "sales").All<Deal>();
}
