using Pipeline.Tables.Mappings;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>One file while it is read: what is known of it, and where its facts, notes and covered days go.</summary>
public sealed class Reading(string upload, string file, PipelineSettings settings, IReadOnlyList<FileHead> siblings)
{
    private readonly List<object> offered = [];
    private readonly List<object> aside = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly SortedSet<string> notes = new(StringComparer.Ordinal);
    private readonly List<(string About, string What)> pending = [];
    private readonly List<Tally> tallies = [];

    /// <summary>The blob's name, with its path: some exports say their network or account nowhere else.</summary>
    public string Upload { get; } = upload;

    public string File { get; } = file;

    /// <summary>The last day that the file can hold: the one in its name, else that of its upload; null where neither is known.</summary>
    public DateOnly? LatestDay { get; init; }

    /// <summary>The day on which the export was made, where the upload's metadata says it.</summary>
    public DateOnly? ExportedOn { get; init; }

    /// <summary>The day of the upload, after which the file was not made; null where nobody knows.</summary>
    public DateOnly? UploadedOn { get; init; }

    public PipelineSettings Settings { get; } = settings;

    /// <summary>The beginnings of all files of the same zip, this one included: one may tell the period of the others.</summary>
    public IReadOnlyList<FileHead> Siblings { get; } = siblings;

    /// <summary>The beginnings of the file's sheets, this one included, where it is a workbook. Looked up when first asked for.</summary>
    public Lazy<IReadOnlyList<FileHead>> Sheets { get; init; } = new([]);

    /// <summary>Whether the file said this before, so that a row which says it again counts once; remembered for the next time.</summary>
    public bool Repeats(string said) => !told.Add(said);

    /// <summary>Whether the file said this before, as <see cref="Repeats"/> remembers.</summary>
    public bool HasSaid(string said) => told.Contains(said);

    /// <summary>Addresses and numbers that stand under several names.</summary>
    public SharedKeys SharedKeys { get; } = new();

    /// <summary>The rows of a mapping, which say something only together.</summary>
    internal List<MappingRow> MappingRows { get; } = [];

    /// <summary>The mapping that the file is; null where it is none.</summary>
    public Mapping? Defined { get; internal set; }

    /// <summary>Something that whoever uploaded the file should know; told once.</summary>
    public void Note(string text) => notes.Add(text);

    public IReadOnlyCollection<string> Notes => [.. notes, .. tallies.Select(tally => tally.Text)];

    /// <summary>Something that the row at hand was taken for, and by what: how often is told once, of the rows that are kept.</summary>
    public void Tally(string about, string what) => pending.Add((about, what));

    /// <summary>Days the file says it speaks for, even where it holds no row for them.</summary>
    public Dictionary<(string Table, string Series), (DateOnly From, DateOnly To)> Declared { get; } = [];

    public void Declare(string table, string series, DateOnly from, DateOnly to) => Declared[(table, series)] = (from, to);

    /// <summary>Hands over a fact of the row or line that is being read.</summary>
    public void Offer(object fact) => offered.Add(fact);

    /// <summary>Hands over what a row says of other records, or of its own being gone: it is kept though the row be set aside.</summary>
    public void OfferAside(object fact) => aside.Add(fact);

    internal IReadOnlyList<object> Offered => offered;

    internal IReadOnlyList<object> Aside => aside;

    /// <summary>The row at hand is kept, and what was tallied of it counts.</summary>
    internal void Settle()
    {
        foreach (var (about, what) in pending)
        {
            var tally = tallies.Find(tally => tally.About == about);
            if (tally is null)
            {
                tallies.Add(tally = new Tally(about));
            }

            tally.Count(what);
        }
    }

    internal void Forget()
    {
        offered.Clear();
        aside.Clear();
        pending.Clear();
    }
}
