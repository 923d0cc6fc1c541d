using Pipeline.Uploads;

namespace Pipeline.Tables.Mappings;

/// <summary>
/// Our own template by which any table with the right content is read: a line for each of our columns, with the heading of theirs or a
/// constant, and how their cells are written. A mapping is right as a whole or refused: half of one would read half of every file.
/// </summary>
public abstract class MappingTemplate : TableFormat
{
    private static readonly Column Title = Column.Text("mapping", "mapping name", "pemetaan", "nama pemetaan").Required;
    private static readonly Column Ours = Column.Text("our column", "kolom kami").Required;
    private static readonly Column Theirs = Column.Text("their column", "kolom mereka", "kolom berkas").Required;
    private static readonly Column Constant = Column.Text("constant", "konstanta", "nilai tetap");
    private static readonly Column Written = Column.Text("format", "unit", "satuan", "format atau satuan");

    private readonly Column template;

    /// <param name="template">The column that names a template of the side: by its heading a mapping is known to be that side's.</param>
    /// <param name="alias">The same in Indonesian.</param>
    protected MappingTemplate(string template, string alias)
    {
        this.template = Column.Text(template, alias).Required;
        Tables = [new("mapping", [Title, this.template, Ours, Theirs, Constant, Written], Read)];
    }

    public override string Source => "mappings";

    public override IReadOnlyList<Table> Tables { get; }

    /// <summary>Example rows from columns, as people see them.</summary>
    protected static IReadOnlyList<IReadOnlyDictionary<string, string>> Lines(params (string Column, string[] Cells)[] columns) =>
    [
        .. Enumerable.Range(0, columns[0].Cells.Length)
            .Select(i => columns.ToDictionary(column => column.Column, column => column.Cells[i], StringComparer.Ordinal)),
    ];

    // A mapping holds nothing else, and a remark beside its lines.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 2;

    public override void Finish(Reading reading)
    {
        var templates = Knowledge.FormatsOf(GetType().Assembly).OfType<TableFormat>()
            .Where(format => format.IsTemplate && format is not MappingTemplate).ToList();
        reading.Defined = new MappingCheck(reading.File, reading.MappingRows, templates, template.Name).Checked(reading);
    }

    private void Read(Row row)
    {
        var says = new MappingLine
        {
            Ours = row.Text(Ours),
            Theirs = row.Text(Theirs),
            Constant = row.Text(Constant),
            Format = row.Text(Written),
        };
        if (says is { Theirs: null, Constant: null, Format: null })
        {
            row.SetAside("a column of ours that nothing is mapped to");
        }

        // A blank repeats what stands above it, as people leave it.
        row.Reading.MappingRows.Add(new(row.Line, row.Text(Title), row.Text(template), says));
    }
}
