using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>
/// A column of a sheet. A column of the page may be two: a rate and its n, parts and their whole, the first and the last of some days.
/// </summary>
/// <param name="At">Which column of the page's it is of.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsRight">Figures and days stand at the right, and their heading above them.</param>
/// <param name="Cell">What a row, by its number, has in it.</param>
internal sealed record SheetColumn(int At, string Heading, bool IsRight, Func<int, object?> Cell)
{
    /// <summary>The columns of a table's sheet, in their order.</summary>
    public static IReadOnlyList<SheetColumn> Of(ReportTable table, ReportCulture culture) =>
        [.. table.Columns.SelectMany((column, at) => Of(table, column, at, culture))];

    /// <summary>A column's letters.</summary>
    public static string Letters(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString() : Letters((number - 1) / 26) + Letters(((number - 1) % 26) + 1);

    private static List<SheetColumn> Of(ReportTable table, TableColumn column, int at, ReportCulture culture)
    {
        var cells = table.Rows.Select(row => row[at]).ToList();
        if (cells.Exists(cell => cell is LabelledDays))
        {
            return
            [
                new(at, $"{column.Heading}: {culture.T("from", "dari")}", true, row => (cells[row] as LabelledDays)?.Period.From),
                new(at, $"{column.Heading}: {culture.T("to", "sampai")}", true, row => (cells[row] as LabelledDays)?.Period.To),
            ];
        }

        // Places of a chart that are numbers: days since something, days of a month.
        if (at == 0 && table.Drawn is not null
            && cells.TrueForAll(cell => cell is string text && int.TryParse(text, CultureInfo.InvariantCulture, out _)))
        {
            return [new(at, column.Heading, true, row => new Amount(int.Parse((string)cells[row]!, CultureInfo.InvariantCulture), ""))];
        }

        var hasN = cells.Exists(cell => cell is Amount { N: not null });
        var heading = hasN && column.Cases is { } counted ? column.Heading[..^$", {counted}".Length] : column.Heading;
        var isRight = column.IsFigure || cells.Exists(cell => cell is DateOnly or DateTime or LabelledDay);
        var hasWhole = table.Wholes.Any(row => cells[row] is Amount { Value: not null });
        List<SheetColumn> columns = [new(at, heading, isRight, row => hasWhole && table.Wholes.Contains(row) ? null : cells[row])];
        if (hasWhole)
        {
            columns.Add(
                new(at, heading + culture.T(", in all", ", seluruhnya"), true, row => table.Wholes.Contains(row) ? cells[row] : null));
        }

        // A rate's n stands in a column of its own, where it can be computed with.
        if (hasN)
        {
            columns.Add(new(at, column.Cases ?? "n", true, row => cells[row] is Amount { N: { } n } ? new Amount(n, "") : null));
        }

        return columns;
    }
}
