using System.Globalization;
using System.IO.Compression;
using Marketing.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>A sheet that was copied within its workbook costs no second time.</summary>
public sealed class SheetCopiesTests
{
    [Theory]
    [InlineData("Oktober", "Oktober (2)", 100, 1)]
    [InlineData("Oktober", "Salinan Oktober", 100, 1)]
    [InlineData("Oktober", "Oktober (2)", 101, 2)]
    [InlineData("Toko A", "Toko B", 100, 2)]
    public void It_is_set_aside_where_name_and_rows_are_the_same(string first, string second, int cost, int kept)
    {
        var taken = Taking.Of("iklan.xlsx", Workbook((first, 100), (second, cost)));
        Assert.Equal((kept, 2 - kept), (taken.All<AdSpend>().Count, (int)taken.File.Rows.SetAside.Values.Sum()));
    }

    private static byte[] Workbook(params (string Name, int Cost)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                "[Content_Types].xml",
                $"<Types xmlns='{Package}/content-types'><Default Extension='rels' "
                    + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/xml'/></Types>");
            Write(
                "_rels/.rels",
                $"<Relationships xmlns='{Package}/relationships'><Relationship Id='r1' Type='{Office}/officeDocument' "
                    + $"Target='xl/workbook.xml'/></Relationships>");
            Write(
                "xl/workbook.xml",
                $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets>"
                    + string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='r{i + 1}'/>"))
                    + "</sheets></workbook>");
            Write(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns='{Package}/relationships'>"
                    + string.Concat(
                        sheets.Select(
                            (_, i) => $"<Relationship Id='r{i + 1}' Type='{Office}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>"))
                    + "</Relationships>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Write(
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"<worksheet xmlns='{Main}'><sheetData>{Row(1, "ad day", "ad platform", "ad cost")}"
                        + $"{Row(2, "2026-10-01", "Tokopedia Ads", sheets[i].Cost.ToString(CultureInfo.InvariantCulture))}"
                        + "</sheetData></worksheet>");
            }

            void Write(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Row(int row, params string[] cells) =>
        $"<row r='{row}'>" + string.Concat(
            cells.Select((cell, i) => $"<c r='{(char)('A' + i)}{row}' t='inlineStr'><is><t>{cell}</t></is></c>")) + "</row>";
}
