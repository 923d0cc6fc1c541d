using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;
using CleanText = Pipeline.Tables.CleanText;

namespace Pipeline.Reports.Workbook;

/// <summary>report.xlsx: the page's words, its cards and each of its tables as a sheet, for people who live in Excel.</summary>
public static class ReportWorkbook
{
    public static byte[] Write(Report report, PageContent shown, string language)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var sheets = new Sheets();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var culture = ReportCulture.Of(language);
            var styles = new CellStyles(culture);
            Add(workbook, sheets, names, shown.Failures, language, culture.T("Summary", "Ringkasan"),
                _ => SummarySheet.Of(report, shown, culture, styles));
            List<IReadOnlyList<object?>> ids = [];
            foreach (var table in shown.Tables)
            {
                var name = Add(
                    workbook, sheets, names, shown.Failures, language, table.Title, part => TableSheet.Of(table, styles, Linked(part)));
                ids.AddRange(
                    table.Columns.Where(column => column.Id is not null)
                        .Select(column => (IReadOnlyList<object?>)[name, column.Heading, column.Id]));
            }

            Add(workbook, sheets, names, shown.Failures, language, "id", _ => TableSheet.Of(IdsOf(ids, culture), styles));

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return FixedZip.Write(memory.ToArray());
    }

    // A sheet that cannot be made leaves a sentence in its place; it is written at once, so that it fails here or not at all.
    private static string Add(
        WorkbookPart workbook, Sheets sheets, HashSet<string> names, Failures failures, string language, string title,
        Func<WorksheetPart, Worksheet> make)
    {
        var number = (uint)names.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSheet{number}");
        var name = SheetName(title, names);
        var part = workbook.AddNewPart<WorksheetPart>(id);
        if (!failures.Try("sheet", name, () => Write(part, make(part)), false))
        {
            Write(part, new Worksheet(new SheetData(new Row(SheetCells.Text(failures.All[^1].Warning.In(language))))));
        }

        sheets.Append(new Sheet { Id = id, SheetId = number, Name = name });
        return name;
    }

    private static Func<Uri, string> Linked(WorksheetPart part) => address =>
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{part.HyperlinkRelationships.Count() + 1}");
        part.AddHyperlinkRelationship(address, isExternal: true, id);
        return id;
    };

    private static bool Write(WorksheetPart part, Worksheet worksheet)
    {
        part.Worksheet = worksheet;
        part.Worksheet.Save();
        return true;
    }

    // Under which id each column is in report.json.
    private static ReportTable IdsOf(IReadOnlyList<IReadOnlyList<object?>> rows, ReportCulture culture) => new()
    {
        Id = "ids",
        Title = "id",
        Columns =
            [new(culture.T("Sheet", "Lembar")), new(culture.T("Column", "Kolom")),
                new(culture.T("id in report.json", "id di report.json"))],
        Rows = rows,
    };

    // Excel takes 31 letters, none of []:*?/\, and every name once.
    private static string SheetName(string title, HashSet<string> names)
    {
        var plain = new string([.. CleanText.Of(title).Where(letter => !@"[]:*?/\'".Contains(letter, StringComparison.Ordinal))])
            .Replace('\u00a0', ' ');
        var name = CleanText.Cut(plain, 31).Trim();
        for (var number = 2; !names.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = CleanText.Cut(plain, 31 - ending.Length).Trim() + ending;
        }

        return name;
    }
}
