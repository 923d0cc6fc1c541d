using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>The first sheet: what the page says in words, and its cards with their comparisons.</summary>
internal static class SummarySheet
{
    public static Worksheet Of(Report report, Shown shown, Manner manner, CellStyles styles)
    {
        var cells = new SheetCells(styles);
        var rows = new SheetData();
        rows.Append(new Row(SheetCells.Text($"{shown.Title} · {manner.Day(report.AsOf)}", CellStyles.Title)));
        foreach (var text in shown.Warnings.Select(warning => "! " + warning.Text).Append(shown.Headline?.Lead.Text).Concat(shown.Headline?.Points.Select(point => point.Text) ?? []))
        {
            if (text is not null)
            {
                rows.Append(new Row(SheetCells.Text(text)));
            }
        }

        rows.Append(new Row());
        rows.Append(new Row(((string[])
        [
            manner.T("Figure", "Angka"), "id", manner.T("From", "Dari"), manner.T("To", "Sampai"), manner.T("Value", "Nilai"), "n",
            manner.T("Compared with", "Dibanding"), manner.T("Then", "Waktu itu"), manner.T("Change", "Perubahan"),
        ]).Select(heading => SheetCells.Text(heading, CellStyles.Heading))));
        foreach (var shownFigure in shown.Figures)
        {
            var figure = shownFigure.Figure;
            IEnumerable<object?> first =
            [
                shownFigure.Title, figure.Metric, figure.Period == default ? null : figure.Period.From, figure.Period == default ? null : figure.Period.To,
                new Amount(figure.Value, figure.Unit), new Amount(figure.N, ""),
            ];
            if (shownFigure.Comparisons.Count == 0)
            {
                rows.Append(new Row(first.Select(cells.Of)));
            }

            foreach (var (label, comparison) in shownFigure.Comparisons)
            {
                rows.Append(new Row(first.Concat([label, new Amount(comparison.Then.Value, comparison.Then.Unit), comparison]).Select(cells.Of)));
            }
        }

        return new Worksheet(
            new Columns(
                new Column { Min = 1, Max = 2, Width = 32, CustomWidth = true },
                new Column { Min = 3, Max = 6, Width = 16, CustomWidth = true },
                new Column { Min = 7, Max = 7, Width = 34, CustomWidth = true },
                new Column { Min = 8, Max = 9, Width = 18, CustomWidth = true }),
            rows);
    }
}
