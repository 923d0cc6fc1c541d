using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Tells each source's state from the receipts.</summary>
public static class Sources
{
    // A report tells what has changed of late; the receipts keep the rest.
    private const int MostDrift = 12;

    /// <param name="receipts">What was taken in and refused.</param>
    /// <param name="formats">The side's formats: whose source they are, and how long that restates.</param>
    /// <param name="asOf">The day as of which a source is late or not.</param>
    /// <param name="expected">The sources that must come, by days; those that never came are told too.</param>
    /// <param name="failures">Hears of a source whose state its receipts do not let be told; none: it is thrown.</param>
    public static IReadOnlyList<SourceState> Tell(
        IReadOnlyList<Receipt> receipts,
        IReadOnlyList<ExportFormat> formats,
        DateOnly asOf,
        IReadOnlyDictionary<string, int> expected,
        Failures? failures = null)
    {
        var sources = formats.ToDictionary(format => format.Id, format => format.Source, StringComparer.Ordinal);
        var files =
            from receipt in receipts
            where receipt.Outcome == Outcome.TakenIn && receipt.RepeatOf is null
            from file in receipt.Files
            where file.Format is not null && sources.ContainsKey(file.Format)
            select (receipt, file, source: sources[file.Format!]);
        var came = files.GroupBy(pair => pair.source).ToList();
        var never = expected.Keys.Where(source => sources.ContainsValue(source) && came.TrueForAll(group => group.Key != source));
        return
        [
            .. never.Select(source => Rhythm.Judge(Nothing(source), [], asOf, expected[source])),
            .. came.OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => failures is null ? Of(group) : failures.Try("source", group.Key, () => Of(group), Nothing(group.Key))),
        ];

        SourceState Of(IGrouping<string, (Receipt receipt, FileReceipt file, string source)> group) => Rhythm.Judge(
            new SourceState
            {
                Source = group.Key,
                Formats = [.. group.Select(pair => pair.file.Format!).Distinct().Order(StringComparer.Ordinal)],
                Uploads = group.Select(pair => pair.receipt.Upload).Distinct().Count(),
                Refused =
                    receipts.Count(receipt => receipt.Refusal?.Nearest is { } nearest && sources.GetValueOrDefault(nearest) == group.Key),
                RowsKept = group.Sum(pair => pair.file.Rows.Kept),
                RowsRejected = group.Sum(pair => pair.file.Rows.Rejected),
                From = group.Min(pair => pair.file.From),
                NewestData = group.Max(pair => pair.file.To),
                CoveredTo = group.SelectMany(pair => pair.receipt.Covers).Max(cover => (DateOnly?)cover.To),
                NewestSnapshot = group.Max(pair => pair.receipt.Snapshot?.At),
                ProvisionalDays = group.Max(pair => formats.Single(format => format.Id == pair.file.Format).ProvisionalDays),
                ProvisionalFrom = Provisional(
                    group.Select(pair => (pair.receipt, formats.Single(format => format.Id == pair.file.Format).ProvisionalDays))),
                Contents = [.. group.Select(pair => pair.receipt.Hash).Distinct()],
                Tables =
                    [.. group.SelectMany(pair => pair.receipt.Parts).Select(part => part.Table).Distinct().Order(StringComparer.Ordinal)],
                Unread = UnreadColumn.Tell(group.Select(pair => (pair.receipt, pair.file))),
                Drift = [.. Drift.Tell(OfSource(group.Select(pair => (pair.receipt, pair.file)))).Reverse().Take(MostDrift)],
            },
            [.. group.Select(pair => (pair.receipt, pair.file))],
            asOf,
            expected.TryGetValue(group.Key, out var days) ? days : null);
    }

    private static SourceState Nothing(string source) =>
        new() { Source = source, Formats = [], Uploads = 0, Refused = 0, RowsKept = 0, RowsRejected = 0 };

    // What the newest export of each kind told of the days before it was made.
    private static DateOnly? Provisional(IEnumerable<(Receipt Receipt, int Days)> uploads) =>
        uploads.Where(upload => upload.Days > 0 && upload.Receipt.Snapshot is not null).GroupBy(upload => upload.Days)
            .Select(kind => (DateOnly?)DateOnly.FromDateTime(kind.Max(upload => upload.Receipt.Snapshot!.At)).AddDays(1 - kind.Key)).Min();

    // A zip may hold files of several sources: each source sees its own.
    private static IEnumerable<Receipt> OfSource(IEnumerable<(Receipt Receipt, FileReceipt File)> files) =>
        files.GroupBy(pair => pair.Receipt).Select(group => group.Key with { Files = [.. group.Select(pair => pair.File)] });
}
