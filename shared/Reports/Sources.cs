using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Tells each source's state from the receipts.</summary>
public static class Sources
{
    // A report tells what has changed of late; the receipts keep the rest.
    private const int MostDrift = 12;

    public static IReadOnlyList<SourceState> Tell(IReadOnlyList<Receipt> receipts, IReadOnlyList<ExportFormat> formats)
    {
        var sources = formats.ToDictionary(format => format.Id, format => format.Source, StringComparer.Ordinal);
        var files =
            from receipt in receipts
            where receipt.Outcome == Outcome.TakenIn && receipt.RepeatOf is null
            from file in receipt.Files
            where file.Format is not null && sources.ContainsKey(file.Format)
            select (receipt, file, source: sources[file.Format!]);
        return
        [
            .. files.GroupBy(pair => pair.source).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new SourceState
            {
                Source = group.Key,
                Formats = [.. group.Select(pair => pair.file.Format!).Distinct().Order(StringComparer.Ordinal)],
                Uploads = group.Select(pair => pair.receipt.Upload).Distinct().Count(),
                Refused = receipts.Count(receipt => receipt.Refusal?.Nearest is { } nearest && sources.GetValueOrDefault(nearest) == group.Key),
                RowsKept = group.Sum(pair => pair.file.Rows.Kept),
                RowsRejected = group.Sum(pair => pair.file.Rows.Rejected),
                From = group.Min(pair => pair.file.From),
                NewestData = group.Max(pair => pair.file.To),
                NewestSnapshot = group.Max(pair => pair.receipt.Snapshot?.At),
                Drift = [.. Drift.Tell(OfSource(group.Select(pair => (pair.receipt, pair.file)))).Reverse().Take(MostDrift)],
            }),
        ];
    }

    // A zip may hold files of several sources: each source sees its own.
    private static IEnumerable<Receipt> OfSource(IEnumerable<(Receipt Receipt, FileReceipt File)> files) =>
        files.GroupBy(pair => pair.Receipt).Select(group => group.Key with { Files = [.. group.Select(pair => pair.File)] });
}
