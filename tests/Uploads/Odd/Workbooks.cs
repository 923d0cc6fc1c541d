using System.Text;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>Workbooks whose XML or rows a test writes itself.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(string rows, byte[]? sharedStrings = null) => Packed.Zip(
    [
        ("[Content_Types].xml", Xml("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")),
        ("_rels/.rels",
            Xml($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                + $"{Relations}/officeDocument' Target='xl/workbook.xml'/></Relationships>")),
        ("xl/workbook.xml",
            Xml($"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels",
            Xml($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                + $"{Relations}/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='{Relations}/sharedStrings' "
                + $"Target='sharedStrings.xml'/></Relationships>")),
        ("xl/sharedStrings.xml", sharedStrings ?? Xml($"<sst xmlns='{Main}'/>")),
        ("xl/worksheets/sheet1.xml", Xml($"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>")),
    ]);

    /// <summary>A workbook of several sheets of texts, row by row.</summary>
    public static byte[] OfSheets(params IEnumerable<string[]>[] sheets) => Packed.Zip(
    [
        ("[Content_Types].xml", Xml("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")),
        ("_rels/.rels",
            Xml($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                + $"{Relations}/officeDocument' Target='xl/workbook.xml'/></Relationships>")),
        ("xl/workbook.xml",
            Xml($"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets>"
                + string.Concat(sheets.Select((_, i) => $"<sheet name='S{i}' sheetId='{i + 1}' r:id='r{i}'/>")) + "</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels",
            Xml("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + string.Concat(
                    sheets.Select((_, i) => $"<Relationship Id='r{i}' Type='{Relations}/worksheet' Target='worksheets/sheet{i}.xml'/>"))
                + "</Relationships>")),
        .. sheets.Select(
            (rows, i) => ($"xl/worksheets/sheet{i}.xml",
                Xml($"<worksheet xmlns='{Main}'><sheetData>{string.Concat(rows.Select((row, r) => Row($"r='{r + 1}'", row)))}"
                    + "</sheetData></worksheet>"))),
    ]);

    public static string Row(string attributes, IEnumerable<string> cells) =>
        $"<row {attributes}>{string.Concat(cells.Select(cell => $"<c t='inlineStr'><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);
}
