using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>
/// Tells how the columns of each format changed from file to file, in the order in which their contents were true. It is
/// told from receipts and not written into them: what came before an upload may arrive after it, and a receipt holds
/// for its own bytes only.
/// </summary>
public static class Drift
{
    private sealed record Seen(Receipt Receipt, FileReceipt File);

    /// <summary>The changes that each upload brought, oldest first.</summary>
    public static IReadOnlyList<ColumnDrift> Tell(IEnumerable<Receipt> receipts)
    {
        var files =
            from receipt in receipts
            where receipt is { Outcome: Outcome.TakenIn, RepeatOf: null, Snapshot: not null }
            from file in receipt.Files
            where file.Format is not null && file.Columns.Count > 0
            group new Seen(receipt, file) by (file.Format, file.Mapping, string.Join('|', file.Tables.Order(StringComparer.Ordinal)));
        return
        [
            .. files.SelectMany(InOrder)
                .OrderBy(drift => drift.At).ThenBy(drift => drift.Upload, StringComparer.Ordinal)
                .ThenBy(drift => drift.English, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ColumnDrift> InOrder(IEnumerable<Seen> files)
    {
        var ordered = files.OrderBy(seen => seen.Receipt.Snapshot!.At).ThenBy(seen => seen.Receipt.UploadedAt)
            .ThenBy(seen => seen.Receipt.Hash, StringComparer.Ordinal).ToList();
        return ordered.Zip(ordered.Skip(1)).SelectMany(pair => Between(pair.First.File, pair.Second.File, pair.Second.Receipt));
    }

    private static IEnumerable<ColumnDrift> Between(FileReceipt before, FileReceipt after, Receipt receipt)
    {
        // A list has one line for all its columns: a tool that adds twenty columns says one thing.
        if (Except(after.UnknownColumns, [.. before.UnknownColumns, .. before.Columns]) is { Length: > 0 } added)
        {
            yield return Change(receipt, after, $"new columns, not measured: {added}", $"kolom baru, tidak diukur: {added}");
        }

        if (Except(before.UnknownColumns, [.. after.UnknownColumns, .. after.Columns]) is { Length: > 0 } dropped)
        {
            yield return Change(receipt, after, $"no longer holds: {dropped}", $"tidak lagi memuat: {dropped}");
        }

        if (Except(after.LackingColumns, before.LackingColumns) is { Length: > 0 } lacking)
        {
            yield return Change(
                receipt, after, $"now lacks columns that were measured: {lacking}", $"kini tanpa kolom yang tadinya diukur: {lacking}");
        }

        if (Except(before.LackingColumns, after.LackingColumns) is { Length: > 0 } gained)
        {
            yield return Change(
                receipt, after, $"now holds columns that it lacked: {gained}", $"kini memuat kolom yang tadinya tidak ada: {gained}");
        }

        foreach (var (name, now) in Spellings(after))
        {
            if (Spellings(before).TryGetValue(name, out var was) && !string.Equals(was, now, StringComparison.OrdinalIgnoreCase))
            {
                yield return Change(receipt, after, $"column '{was}' is now called '{now}'", $"kolom '{was}' kini bernama '{now}'");
            }
        }
    }

    private static ColumnDrift Change(Receipt receipt, FileReceipt file, string english, string indonesian)
    {
        var place = file.File == receipt.Upload ? "" : $" ({file.File})";
        return new ColumnDrift(
            receipt.Upload, receipt.Snapshot!.At, $"{file.Format}{place}: {english}", $"{file.Format}{place}: {indonesian}");
    }

    private static string Except(IReadOnlyList<string> columns, IReadOnlyList<string> others) =>
        string.Join(", ", columns.Except(others, StringComparer.OrdinalIgnoreCase));

    // The file's name of each known column: the format's own where the receipt tells no other.
    private static SortedDictionary<string, string> Spellings(FileReceipt file)
    {
        var spellings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, spelling) in file.Renamed)
        {
            spellings[name] = spelling;
        }

        foreach (var own in file.Columns.Except(file.Renamed.Values, StringComparer.Ordinal))
        {
            spellings.TryAdd(own, own);
        }

        return spellings;
    }
}
