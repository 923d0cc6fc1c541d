using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>report.xlsx: the page's words, its cards and each of its tables as a sheet, for people who live in Excel.</summary>
public static class ReportWorkbook
{
    public static byte[] Write(Report report, Shown shown, string language)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var styles = new CellStyles();
            var sheets = new Sheets();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var manner = Manner.Of(language);
            Add(workbook, sheets, names, manner.T("Summary", "Ringkasan"), SummarySheet.Of(report, shown, manner, styles));
            foreach (var table in shown.Tables)
            {
                Add(workbook, sheets, names, table.Title, TableSheet.Of(table, styles));
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return FixedZip.Write(memory.ToArray());
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, HashSet<string> names, string title, Worksheet worksheet)
    {
        var number = (uint)names.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSheet{number}");
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = worksheet;
        sheets.Append(new Sheet { Id = id, SheetId = number, Name = SheetName(title, names) });
    }

    // Excel takes 31 letters, none of []:*?/\, and every name once.
    private static string SheetName(string title, HashSet<string> names)
    {
        var plain = new string([.. title.Where(letter => !@"[]:*?/\'".Contains(letter, StringComparison.Ordinal))]).Replace('\u00a0', ' ');
        var name = plain[..Math.Min(31, plain.Length)].Trim();
        for (var number = 2; !names.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = plain[..Math.Min(31 - ending.Length, plain.Length)].Trim() + ending;
        }

        return name;
    }
}
