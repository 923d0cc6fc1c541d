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
            List<IndexSheet.Entry> index = [];
            var contents = SheetName(culture.T("Contents", "Isi"), names);
            foreach (var table in shown.Tables)
            {
                var name = Add(
                    workbook, sheets, names, shown.Failures, language, table.Title, part => TableSheet.Of(table, styles, Linked(part)));
                index.Add(new(name, table.Title, table.Section, table.Rows.Count));
                ids.AddRange(
                    table.Columns.Index().Where(column => column.Item.Id is not null)
                        .Select(column => (IReadOnlyList<object?>)[
                            name, column.Item.Heading, column.Item.Id, IndexSheet.Unit(table, column.Index, culture)]));
            }

            var columns = IdsOf(ids, culture);
            index.Add(new(
                Add(workbook, sheets, names, shown.Failures, language, columns.Title, _ => TableSheet.Of(columns, styles)),
                culture.T("What each column is in report.json, and its unit", "Arti tiap kolom di report.json, dan satuannya"), "",
                columns.Rows.Count));
            AddBehindFirst(workbook, sheets, contents, IndexSheet.Of(index, culture, styles));

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

    // Which sheets there are is known when all are written.
    private static void AddBehindFirst(WorkbookPart workbook, Sheets sheets, string name, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>("rIdIndex");
        Write(part, worksheet);
        sheets.InsertAt(
            new Sheet { Id = "rIdIndex", SheetId = sheets.Elements<Sheet>().Max(sheet => sheet.SheetId!.Value) + 1, Name = name }, 1);
    }

    // Under which id each column is in report.json.
    private static ReportTable IdsOf(IReadOnlyList<IReadOnlyList<object?>> rows, ReportCulture culture) => new()
    {
        Id = "ids",
        Title = culture.T("Columns and ids", "Kolom dan id"),
        Columns =
            [new(culture.T("Sheet", "Lembar")), new(culture.T("Column", "Kolom")),
                new(culture.T("id in report.json", "id di report.json")), new(culture.T("Unit", "Satuan"))],
        Rows = rows,
    };

    // Excel takes 31 letters, none of []:*?/\, and every name once.
    private static string SheetName(string title, HashSet<string> names)
    {
        var plain = new string([.. CleanText.Of(title).Where(letter => !@"[]:*?/\'".Contains(letter, StringComparison.Ordinal))])
            .Replace('\u00a0', ' ');
        var name = Short(plain, 31);
        for (var number = 2; !names.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Short(plain, 31 - ending.Length) + ending;
        }

        return name;
    }

    // Cut behind a word, and seen to be cut.
    private static string Short(string text, int most)
    {
        if (text.Trim().Length <= most)
        {
            return text.Trim();
        }

        var cut = CleanText.Cut(text, most - 1);
        return (cut.LastIndexOf(' ') is var at && at > most / 2 ? cut[..at] : cut).TrimEnd(' ', ',', '(', '–') + "…";
    }
}
