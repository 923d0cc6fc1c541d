using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

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
            Add(workbook, sheets, SheetNames.Once(culture.T("Summary", "Ringkasan"), names), shown.Failures, language,
                _ => SummarySheet.Of(report, shown, culture, styles));
            List<IReadOnlyList<object?>> ids = [];
            List<IndexSheet.Entry> index = [];
            var contents = SheetNames.Once(culture.T("Contents", "Isi"), names);
            List<ReportTable> tables = [.. shown.Tables.SelectMany(ByWays)];
            foreach (var (table, name) in tables.Zip(SheetNames.Of(tables, names)))
            {
                Add(
                    workbook, sheets, name, shown.Failures, language,
                    part => SheetChart.Beside(part, table, name, TableSheet.Of(table, styles, culture, Linked(part)), culture));
                index.Add(new(name, table.Title, table.Section, table.Rows.Count));
                ids.AddRange(
                    table.Columns.Index().Where(column => column.Item.Id is not null)
                        .Select(column => (IReadOnlyList<object?>)[
                            name, column.Item.Heading, column.Item.Id, IndexSheet.Unit(table, column.Index, culture)]));
            }

            var columns = IdsOf(ids, culture);
            var last = SheetNames.Once(columns.Title, names);
            Add(workbook, sheets, last, shown.Failures, language, _ => TableSheet.Of(columns, styles, culture));
            index.Add(new(
                last, culture.T("What each column is in report.json, and its unit", "Arti tiap kolom di report.json, dan satuannya"), "",
                columns.Rows.Count));
            AddBehindFirst(workbook, sheets, contents, IndexSheet.Of(index, culture, styles));

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return FixedZip.Write(memory.ToArray());
    }

    // Rows that divide the same whole in several ways would count it as often in one sheet.
    private static IEnumerable<ReportTable> ByWays(ReportTable table) => table.Ways.Distinct().ToList() is { Count: > 1 } ways
        ? ways.Select(way => table with
        {
            Title = $"{table.Title}: {way}",
            Rows = [.. table.Rows.Where((_, at) => table.Ways[at] == way)],
            Ways = [],
        })
        : [table];

    // A sheet that cannot be made leaves a sentence in its place; it is written at once, so that it fails here or not at all.
    private static void Add(
        WorkbookPart workbook, Sheets sheets, string name, Failures failures, string language, Func<WorksheetPart, Worksheet> make)
    {
        var number = (uint)sheets.Count() + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSheet{number}");
        var part = workbook.AddNewPart<WorksheetPart>(id);
        if (!failures.Try("sheet", name, () => Write(part, make(part)), false))
        {
            Write(part, new Worksheet(new SheetData(new Row(SheetCells.Text(failures.All[^1].Warning.In(language))))));
        }

        sheets.Append(new Sheet { Id = id, SheetId = number, Name = name });
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
}
