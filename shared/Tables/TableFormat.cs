namespace Pipeline.Tables;

/// <summary>A format of one or more tables, in delimited text or a workbook.</summary>
public abstract class TableFormat : ExportFormat
{
    private static readonly IReadOnlySet<string> NoHeadings = new HashSet<string>();

    /// <summary>The tables this format takes; a file is of this format when it holds one of them.</summary>
    public abstract IReadOnlyList<Table> Tables { get; }

    /// <summary>Whether it is a template of our own, which people fill in by hand: its name says so.</summary>
    public bool IsTemplate => Name.Contains("our template", StringComparison.Ordinal);

    /// <summary>Of a template, an example row: cells by column name. Empty for what a tool writes.</summary>
    public virtual IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>();

    /// <summary>Of a template whose rows say something only together, all of them.</summary>
    public virtual IReadOnlyList<IReadOnlyDictionary<string, string>> Examples => Example.Count == 0 ? [] : [Example];

    /// <summary>
    /// Sets of columns that this format never has: a heading with the whole of one is surely another's, however well it fits.
    /// </summary>
    public virtual IReadOnlyList<IReadOnlyList<Column>> Foreign => [];

    /// <summary>
    /// Whether a heading that fits is really this format's, where the same headings serve several: asked of the lines outside tables above
    /// it.
    /// </summary>
    public virtual bool Owns(Heading heading, IReadOnlyList<string> preamble) => true;

    /// <summary>
    /// What its columns are for, of every format whose rows are records under a key, as anybody's list may bear its required columns: a
    /// list that holds one of these under a heading that the format does not know is refused.
    /// </summary>
    public virtual IReadOnlyList<Role> Roles => [];

    /// <summary>The template by which a list goes in that would lose a column as this format; none where it is one itself.</summary>
    public virtual string? Template => null;

    /// <summary>
    /// Whether a sheet tells its things whole, as a file of an archive does: what two sheets tell of one thing counts once. Not where rows
    /// add up on whatever sheet they stand.
    /// </summary>
    public virtual bool IsSheetAFile => false;

    /// <summary>
    /// Headings of figures that need no reading, as a discount beside the price after it: what is read holds them, or rightly leaves them
    /// out.
    /// </summary>
    public virtual IReadOnlySet<string> Settled => NoHeadings;

    /// <summary>
    /// Headings under which a list seems to hold what this format has a column for, and which it would drop unseen, each with that column's
    /// name. What stands beside a column that was found is named in the receipt and no more.
    /// </summary>
    public IReadOnlyList<(string Heading, string Column)> Drops(Heading heading) =>
    [
        .. from text in heading.Unknown
           let role = Roles.FirstOrDefault(role => role.Fits(text) && role.IsMissing(heading))
           where role is not null
           select (text, role.Column.Name),
    ];

    /// <summary>Whether a heading that fits is this format's: owned, and none that is surely another's.</summary>
    public bool Has(Heading heading, IReadOnlyList<string> preamble) =>
        Owns(heading, preamble) && !Foreign.Any(set => set.All(heading.Holds));

    /// <summary>What to tell whoever uploads a list whose heading fits and that is not of this format all the same.</summary>
    public virtual string WhyNot(Heading heading) => "whose columns stand there among too many others or too few";

    /// <summary>
    /// Whether the tool also writes reports that state a group's value in its first row only, with subtotals or without. Its required
    /// columns, and those said to be filled, are never blank.
    /// </summary>
    public virtual bool MayBeGrouped => false;

    /// <summary>
    /// By what else its figures may be divided, where its rows are figures of days or ranges that are added; null where they are not.
    /// </summary>
    public virtual Dividing? Dividing => null;

    /// <summary>
    /// A heading below which the whole file holds no row but a total: what it tells by its days alone. The row has no cells.
    /// </summary>
    public virtual void ReadNothing(Row row)
    {
    }

    /// <summary>After the last row of a file: whatever was reduced while it was read is offered now.</summary>
    public virtual void Finish(Reading reading)
    {
    }
}
