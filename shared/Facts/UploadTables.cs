using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>What receipts know, as tables that views join: uploads (one row a content), coverage (days a series speaks for).</summary>
public static class UploadTables
{
    /// <summary>How well a snapshot's time is known; what a name says outweighs when it was uploaded.</summary>
    private static readonly string[] ByTrust = ["file name", "range", "metadata", "upload time"];

    public static void Create(Database database, IReadOnlyList<Receipt> takenIn)
    {
        database.Run(
            "create table uploads (hash varchar, upload_name varchar, snapshot_at timestamp, uploaded_at timestamp, superseded boolean, "
                + "told_from date, told_on date)");
        database.Run(
            "create table coverage (fact_table varchar, series varchar, from_day date, to_day date, hash varchar, snapshot_at timestamp, "
                + "uploaded_at timestamp)");
        var current = Versions.Current(takenIn);
        var rows = new GatheredRows(database);
        foreach (var same in takenIn.GroupBy(receipt => receipt.Hash).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (snapshot, isTold, uploadedAt, name) = Tell([.. same]);
            var from = same.Where(receipt => receipt.Snapshot?.At == snapshot)
                .Min(receipt => SnapshotTime.RangeStartInName(receipt.Upload));
            rows.Add(
                "uploads",
                $"{Names.Quote(same.Key)}, {Names.Quote(name)}, {Time(snapshot)}, {Time(uploadedAt)}, "
                    + $"{(current.Contains(same.Key) ? "false" : "true")}, "
                    + $"{(isTold && from is { } first ? $"date '{first:yyyy-MM-dd}'" : "null")}, "
                    + $"{(isTold ? $"date '{snapshot:yyyy-MM-dd}'" : "null")}");
            foreach (var cover in Twins.Firsts([.. same])[0].Covers)
            {
                rows.Add(
                    "coverage",
                    $"{Names.Quote(cover.Table)}, {Names.Quote(cover.Series)}, date '{cover.From:yyyy-MM-dd}', "
                        + $"date '{cover.To:yyyy-MM-dd}', {Names.Quote(same.Key)}, {Time(snapshot)}, {Time(uploadedAt)}");
            }
        }

        rows.Store();
    }

    /// <summary>One receipt a content, the newest last: by when it was true, then by when it came.</summary>
    public static IReadOnlyList<Receipt> InOrder(IReadOnlyList<Receipt> takenIn)
    {
        var told = takenIn.GroupBy(receipt => receipt.Hash, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Tell([.. same]), StringComparer.Ordinal);
        return [
            .. Twins.Firsts(takenIn).OrderBy(receipt => told[receipt.Hash].Snapshot).ThenBy(receipt => told[receipt.Hash].UploadedAt)
                .ThenBy(receipt => receipt.Hash, StringComparer.Ordinal)];
    }

    /// <summary>
    /// When content that came several times was true: the best-known time; of names that carry dates the latest, since
    /// an export that has not changed is still true then; of upload times the first, since sending a file again makes it no newer.
    /// </summary>
    internal static (DateTime Snapshot, bool IsTold, DateTime UploadedAt, string Name) Tell(IReadOnlyList<Receipt> same)
    {
        var trusted = same.Where(receipt => receipt.Snapshot is not null)
            .GroupBy(receipt => Array.IndexOf(ByTrust, receipt.Snapshot!.From)).OrderBy(group => group.Key).First();
        var at = trusted.Key == ByTrust.Length - 1
            ? trusted.Min(receipt => receipt.Snapshot!.At) : trusted.Max(receipt => receipt.Snapshot!.At);
        return (at, trusted.Key != ByTrust.Length - 1, same.Min(receipt => receipt.UploadedAt).UtcDateTime,
            same.Select(receipt => receipt.Upload).Min(StringComparer.Ordinal)!);
    }

    private static string Time(DateTime time) => $"timestamp '{time:yyyy-MM-dd HH:mm:ss.ffffff}'";
}
