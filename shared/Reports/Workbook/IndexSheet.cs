using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>The second sheet: what each of the others holds, whole where a sheet's name had to be cut, with the way there.</summary>
internal static class IndexSheet
{
    /// <param name="Name">The sheet's.</param>
    /// <param name="Title">What it holds.</param>
    /// <param name="Section">The page's section that the table stands in.</param>
    /// <param name="Rows">How many, without the headings.</param>
    internal sealed record Entry(string Name, string Title, string Section, int Rows);

    public static Worksheet Of(IReadOnlyList<Entry> entries, ReportCulture culture, CellStyles styles)
    {
        var cells = new SheetCells(styles);
        var rows = new SheetData(new Row(
            SheetCells.Text(culture.T("Sheet", "Lembar"), CellStyles.Heading),
            SheetCells.Text(culture.T("What it holds", "Isinya"), CellStyles.Heading),
            SheetCells.Text(culture.T("Section of the page", "Bagian halaman"), CellStyles.Heading),
            SheetCells.Text(culture.T("Rows", "Baris"), CellStyles.FigureHeading)));
        foreach (var entry in entries)
        {
            rows.Append(new Row(
                SheetCells.Text(entry.Name, CellStyles.Link), SheetCells.Text(entry.Title), SheetCells.Text(entry.Section),
                cells.Of(new Amount(entry.Rows, ""))));
        }

        // Behind a row of nothing: what can be filtered and sorted ends there.
        rows.Append(new Row());
        rows.Append(Adding(culture).Select(line => new Row(SheetCells.Text(line))));

        return new Worksheet(
            Printing.Fits(),
            new Columns(
                new Column { Min = 1, Max = 1, Width = 34, CustomWidth = true },
                new Column { Min = 2, Max = 2, Width = 64, CustomWidth = true },
                new Column { Min = 3, Max = 3, Width = 44, CustomWidth = true },
                new Column { Min = 4, Max = 4, Width = 10, CustomWidth = true }),
            rows,
            new Hyperlinks(
                entries.Select((entry, at) => new Hyperlink
                {
                    Reference = string.Create(CultureInfo.InvariantCulture, $"A{at + 2}"),
                    Location = $"'{entry.Name}'!A1",
                })),
            Printing.Lying());
    }

    private static IEnumerable<string> Adding(ReportCulture culture) =>
    [
        culture.T("What may be added up", "Yang boleh dijumlahkan"),
        culture.T(
            "No column holds a whole beside its parts: a whole stands in a column of its own, whose heading ends in \", in all\".",
            "Tidak ada kolom yang memuat keseluruhan bersama bagiannya: keseluruhan ada di kolom sendiri, yang judulnya berakhiran "
                + "\", seluruhnya\"."),
        culture.T(
            "Sheets of one figure by channel, by campaign or by day each come to the same whole: add up one of them, never several.",
            "Lembar untuk satu angka menurut kanal, menurut kampanye, atau per hari masing-masing berjumlah sama: jumlahkan satu saja."),
        culture.T(
            "Rates, medians, running totals and figures of people (users, reach) are not added up at all.",
            "Rasio, median, angka kumulatif, dan jumlah orang (pengguna, jangkauan) sama sekali tidak dijumlahkan."),
        culture.T(
            "In metrics.csv a metric is added up by its column \"addend\", which counts everything once; \"value\" is there at every "
                + "grain and by every dimension.",
            "Di metrics.csv, jumlahkan sebuah metrik lewat kolom \"addend\", yang menghitung semuanya sekali; \"value\" ada untuk setiap "
                + "rentang waktu dan setiap dimensi."),
    ];

    /// <summary>In what a column's figures are; empty for words, days and counts.</summary>
    public static string Unit(ReportTable table, int column, ReportCulture culture) =>
        table.Rows.Select(row => row[column] is Amount { Value: not null } amount ? amount.Unit : null).OfType<string>().FirstOrDefault()
            switch
        {
            "ratio" => culture.T("share (1 = 100%)", "bagian (1 = 100%)"),
            "days" => culture.T("days", "hari"),
            "hours" or ReportCulture.Wait => culture.T("hours", "jam"),
            "minutes" => culture.T("minutes", "menit"),
            "seconds" => culture.T("seconds", "detik"),
            "times" => culture.T("times", "kali"),
            { } unit when ReportCulture.IsCurrency(unit) => unit,
            _ => "",
        };
}
