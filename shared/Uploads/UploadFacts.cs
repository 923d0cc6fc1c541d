using CsvHelper;
using Pipeline.Facts;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>The facts and rejected rows of one upload on their way to storage.</summary>
public sealed class UploadFacts(IReadOnlyList<FactTable> tables, string upload, string folder) : IFactSink, IDisposable
{
    private const int InReceipt = 50;

    private readonly Dictionary<Type, FactTable> byType = tables.ToDictionary(table => table.Type);
    private readonly Dictionary<Type, (string Table, FactWriter Writer)> byFact = [];
    private readonly SortedDictionary<string, FactWriter> writers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Series), (DateOnly From, DateOnly To)> covered = [];
    private readonly Dictionary<string, (DateOnly From, DateOnly To)> days = new(StringComparer.Ordinal);
    private readonly List<Rejection> rejections = [];
    private CsvWriter? rejected;

    public SortedDictionary<string, IReadOnlyList<(string Path, long Rows)>> Parts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Rejection> FirstRejected => rejections;

    public string? RejectedPath { get; private set; }

    public DateOnly? FirstDay(string file) => days.TryGetValue(file, out var range) ? range.From : null;

    public DateOnly? LastDay(string file) => days.TryGetValue(file, out var range) ? range.To : null;

    public void Keep(object fact, string file, long line)
    {
        var type = fact.GetType();
        if (!byFact.TryGetValue(type, out var known))
        {
            byFact[type] = known = (byType[type].Name, new FactWriter(byType[type], upload, folder));
            writers[known.Table] = known.Writer;
        }

        known.Writer.Write(fact, file, line);
        if (fact is ICovering covering)
        {
            Widen(covered, (known.Table, CleanText.Of(covering.Series)), covering.FromDay, covering.ToDay);
        }

        if (fact is IDated { Day: { } day })
        {
            Widen(days, SheetPlace.FileOf(file), day, (fact as ICovering)?.ToDay ?? day);
        }
    }

    public void Reject(Rejection rejection)
    {
        if (rejections.Count < InReceipt)
        {
            rejections.Add(rejection);
        }

        if (rejected is null)
        {
            RejectedPath = Path.Combine(folder, "rejected.csv");
            rejected = RejectedRows.Begin(RejectedPath);
        }

        RejectedRows.Write(rejected, rejection);
    }

    /// <summary>What this upload speaks for: the days of its rows, widened by what its files declare.</summary>
    public IReadOnlyList<Coverage> Covers(IEnumerable<Coverage> declared)
    {
        foreach (var cover in declared)
        {
            Widen(covered, (cover.Table, CleanText.Of(cover.Series)), cover.From, cover.To);
        }

        return
        [
            .. covered.Select(pair => new Coverage(pair.Key.Table, pair.Key.Series, pair.Value.From, pair.Value.To))
                .OrderBy(cover => cover.Table, StringComparer.Ordinal).ThenBy(cover => cover.Series, StringComparer.Ordinal),
        ];
    }

    public async Task FinishAsync()
    {
        if (rejected is not null)
        {
            await rejected.DisposeAsync();
            rejected = null;
        }

        foreach (var (table, writer) in writers)
        {
            Parts[table] = writer.Finish();
        }
    }

    public void Dispose()
    {
        rejected?.Dispose();
        foreach (var writer in writers.Values)
        {
            writer.Dispose();
        }
    }

    private static void Widen<TKey>(Dictionary<TKey, (DateOnly From, DateOnly To)> ranges, TKey key, DateOnly from, DateOnly to)
        where TKey : notnull
    {
        ranges[key] = ranges.TryGetValue(key, out var range)
            ? (from < range.From ? from : range.From, to > range.To ? to : range.To)
            : (from, to);
    }
}
