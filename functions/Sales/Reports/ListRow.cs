using Pipeline.Reports;

namespace Sales.Reports;

/// <summary>A row of one of the report's lists, read by its columns' names.</summary>
internal sealed class ListRow(ReportList list, IReadOnlyList<object?> cells)
{
    public static IEnumerable<ListRow> AllOf(Report report, string id) =>
        report.Lists.Where(list => list.Id == id).SelectMany(list => list.Rows.Select(row => new ListRow(list, row)));

    public DateOnly Day(string column) => DateOnly.ParseExact((string)Cell(column)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public double? Number(string column) => Cell(column) is { } cell ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : null;

    public bool IsTrue(string column) => Cell(column) is true;

    private object? Cell(string column) => cells[list.Columns.ToList().IndexOf(column)];
}
