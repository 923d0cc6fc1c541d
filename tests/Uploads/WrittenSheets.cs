using Pipeline.Tests.Uploads.Odd;

namespace Pipeline.Tests.Uploads;

/// <summary>A workbook of several sheets, from comma-separated lines. A cell that begins with '!' is a formula's error.</summary>
internal static class WrittenSheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(params (string Name, string Lines)[] sheets) => Packed.Zip(
    [
        ("[Content_Types].xml",
            Xml($"<Types xmlns='{Package}/content-types'><Default Extension='rels' "
                + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/></Types>")),
        ("_rels/.rels",
            Xml($"<Relationships xmlns='{Package}/relationships'><Relationship Id='r1' Type='{Office}/officeDocument' "
                + "Target='xl/workbook.xml'/></Relationships>")),
        ("xl/workbook.xml",
            Xml($"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='r{i + 1}'/>"))
                + "</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels",
            Xml($"<Relationships xmlns='{Package}/relationships'>"
                + string.Concat(sheets.Select(
                    (_, i) => $"<Relationship Id='r{i + 1}' Type='{Office}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>"))
                + "</Relationships>")),
        .. sheets.Select(
            (sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml",
                Xml($"<worksheet xmlns='{Main}'><sheetData>"
                    + string.Concat(sheet.Lines.TrimEnd('\n').Split('\n').Select((line, row) => Row(row + 1, line.Split(','))))
                    + "</sheetData></worksheet>"))),
    ]);

    private static string Row(int row, string[] cells) =>
        $"<row r='{row}'>" + string.Concat(
            cells.Select((cell, i) => $"<c r='{(char)('A' + i)}{row}' " + (cell is ['!', .. var error]
                ? $"t='e'><f>A1/0</f><v>{error}</v></c>" : $"t='inlineStr'><is><t>{cell}</t></is></c>"))) + "</row>";

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);
}
