using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>A row of one of the report's lists as sentences cite it.</summary>
internal sealed record ListRow(ReportList List, int Row)
{
    internal static IEnumerable<ListRow> Of(Report report, string id) =>
        report.Lists.FirstOrDefault(list => list.Id == id) is { } list ? list.Rows.Select((_, row) => new ListRow(list, row)) : [];

    internal string Word(string column) => (string)Cell(column)!;

    internal double Number(string column) => Convert.ToDouble(Cell(column), CultureInfo.InvariantCulture);

    internal DateOnly Day(string column) => DateOnly.ParseExact(Word(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal bool IsKnown(string column) => Cell(column) is not null;

    internal Address At(string column) => Cell(column) is string word
        ? Address.Of(List.Id, Row, column, word) : Address.Of(List.Id, Row, column, Number(column));

    internal CitedNumber Said(string text, string column) => new(text, At(column));

    private object? Cell(string column) => List.Rows[Row][List.Columns.Index().First(name => name.Item == column).Index];
}
