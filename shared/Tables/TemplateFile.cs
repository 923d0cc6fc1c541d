namespace Pipeline.Tables;

/// <summary>One file of a template of ours: a heading to be filled in below.</summary>
/// <param name="Name">Its name, as it is written and downloaded.</param>
/// <param name="Format">The template.</param>
/// <param name="Table">Which of its tables.</param>
public sealed record TemplateFile(string Name, TableFormat Format, Table Table)
{
    /// <summary>The files of those formats that are templates, one for each table that it may be.</summary>
    public static IReadOnlyList<TemplateFile> Of(IEnumerable<ExportFormat> formats) =>
    [
        .. from format in formats.OfType<TableFormat>()
           where format.IsTemplate
           from table in format.Tables
           select new TemplateFile(
               $"{(format.Tables.Count == 1 ? format.Id : table.Name.Replace(' ', '-'))}.csv", format, table),
    ];

    /// <summary>The line of its headings.</summary>
    public string Heading => string.Join(',', Table.Columns.Select(column => column.Name));

    /// <summary>Rows that it would take; what the template gives no example for is told by the kind of its column.</summary>
    public IEnumerable<string> ExampleRows => (Format.Examples.Count == 0 ? [Format.Example] : Format.Examples).Select(Row);

    private string Row(IReadOnlyDictionary<string, string> row) =>
        string.Join(',', Table.Columns.Select(column =>
            row.TryGetValue(column.Name, out var cell) ? cell : Format.Examples.Count > 0 || !column.IsRequired
                ? "" : column.Kind switch
                {
                    ColumnKind.Date => "2026-01-05",
                    ColumnKind.Number or ColumnKind.Count => "1",
                    ColumnKind.Id => "1001",
                    _ => column.Name,
                }));
}
