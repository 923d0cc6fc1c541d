namespace Pipeline.Reports.Pages;

/// <summary>A table of the page, and a sheet of the workbook.</summary>
public sealed record ReportTable
{
    /// <summary>Unique on the page.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The page's section that it stands in; empty before the first.</summary>
    public string Section { get; init; } = "";

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Text, <see cref="DateOnly"/>, <see cref="DateTime"/>, <see cref="LabelledDay"/>, <see cref="LabelledDays"/>,
    /// <see cref="RecordLink"/>, <see cref="Amount"/>, a comparison or null; the first of a row names it.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>Rows that have a bar where the table has bars: what is put together below them would dwarf them.</summary>
    public int BarRows { get; init; } = int.MaxValue;

    /// <summary>Numbers of the rows that hold a whole of which others hold the parts: in the workbook their figures have columns of their
    /// own, so that no column's sum counts anything twice.</summary>
    public IReadOnlyList<int> Wholes { get; init; } = [];

    /// <summary>By what each row divides, where rows divide the same whole in several ways: each way is a sheet of its own.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>The picture that the table is the data of.</summary>
    public Charts.Chart? Drawn { get; init; }
}
