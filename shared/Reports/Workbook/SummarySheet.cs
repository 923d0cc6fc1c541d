using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>The first sheet: what the page says in words, and its cards with their comparisons.</summary>
internal static class SummarySheet
{
    private const int LettersOfALine = 180;
    private const double LineHeight = 15;

    public static Worksheet Of(Report report, PageContent shown, ReportCulture culture, CellStyles styles)
    {
        var cells = new SheetCells(styles);
        var rows = new SheetData();
        rows.Append(new Row(SheetCells.Text($"{shown.Title} · {culture.Day(report.AsOf)}", CellStyles.Title)));
        foreach (var text in shown.Warnings.Select(warning => "! " + warning.Text)
            .Concat(shown.Headline?.All.Select(sentence => sentence.Text) ?? []))
        {
            // Merged cells do not grow with their text.
            rows.Append(
                new Row(SheetCells.Text(text, CellStyles.Wrapped))
                {
                    Height = LineHeight * text.Split('\n').Sum(line => 1 + (line.Length / LettersOfALine)),
                    CustomHeight = true,
                });
        }

        var said = rows.Elements<Row>().Count();

        rows.Append(new Row());
        rows.Append(new Row(((string[])
        [
            culture.T("Figure", "Angka"), "id", culture.T("From", "Dari"), culture.T("To", "Sampai"), culture.T("Value", "Nilai"), "n",
            culture.T("Compared with", "Dibanding"), culture.T("Then", "Waktu itu"), culture.T("Change", "Perubahan"),
        ]).Select((heading, at) => SheetCells.Text(heading, at is 0 or 1 or 6 ? CellStyles.Heading : CellStyles.FigureHeading))));
        foreach (var shownFigure in shown.Figures)
        {
            var figure = shownFigure.Figure;
            IEnumerable<object?> first =
            [
                shownFigure.Title, figure.Metric, figure.Period == default ? null : figure.Period.From, figure.Period == default
                    ? null : figure.Period.To,
                new Amount(figure.Value, figure.Unit), new Amount(figure.N, ""),
            ];
            if (shownFigure.Comparisons.Count == 0)
            {
                rows.Append(new Row(first.Select(cells.Of)));
            }

            // The figure stands once, however often it is compared: its column may be added up.
            foreach (var (at, (label, comparison)) in shownFigure.Comparisons.Index())
            {
                rows.Append(
                    new Row((at == 0 ? first : [.. first.SkipLast(2), null, null])
                        .Concat([label, new Amount(comparison.Then.Value, comparison.Then.Unit), comparison]).Select(cells.Of)));
            }
        }

        var sheet = new Worksheet(
            Printing.Fits(),
            new Columns(
                new Column { Min = 1, Max = 1, Width = 48, CustomWidth = true },
                new Column { Min = 2, Max = 2, Width = 32, CustomWidth = true },
                new Column { Min = 3, Max = 4, Width = 14, CustomWidth = true },
                new Column { Min = 5, Max = 5, Width = CellStyles.MoneyWidth, CustomWidth = true },
                new Column { Min = 6, Max = 6, Width = 12, CustomWidth = true },
                new Column { Min = 7, Max = 7, Width = 34, CustomWidth = true },
                new Column { Min = 8, Max = 8, Width = CellStyles.MoneyWidth, CustomWidth = true },
                new Column { Min = 9, Max = 9, Width = 18, CustomWidth = true }),
            rows);
        if (said > 1)
        {
            sheet.Append(
                new MergeCells(
                    Enumerable.Range(2, said - 1)
                        .Select(row => new MergeCell { Reference = string.Create(CultureInfo.InvariantCulture, $"A{row}:I{row}") })));
        }

        sheet.Append(Printing.Lying());
        return sheet;
    }
}
