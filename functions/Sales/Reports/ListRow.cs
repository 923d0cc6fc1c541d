using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Sales.Reports;

/// <summary>A row of one of the report's lists, read by its columns' names.</summary>
internal sealed class ListRow(ReportList list, int number)
{
    public static IEnumerable<ListRow> AllOf(Report report, string id) =>
        report.Lists.Where(list => list.Id == id).SelectMany(list => list.Rows.Select((_, number) => new ListRow(list, number)));

    public DateOnly Day(string column) => DateOnly.ParseExact((string)Cell(column)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public double? Number(string column) => Cell(column) is { } cell ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : null;

    /// <summary>A number of the row as a sentence says it.</summary>
    public CitedNumber Said(string column, Func<double?, string> write) =>
        new(write(Number(column)), Address.Of(list.Id, number, column, Number(column)));

    public bool IsTrue(string column) => Cell(column) is true;

    private object? Cell(string column) => list.Rows[number][list.Columns.ToList().IndexOf(column)];
}
