namespace Pipeline.Uploads;

/// <summary>Uploads of the same bytes: tells which one counts, in whatever order they were received.</summary>
public static class Twins
{
    /// <summary>
    /// The receipts, each but the first of the same bytes with the name of the first: the one that could be read, was
    /// uploaded first, and has the shorter name, which a copy has not.
    /// </summary>
    public static IReadOnlyList<Receipt> Tell(IReadOnlyList<Receipt> receipts)
    {
        var first = receipts.GroupBy(receipt => receipt.Hash, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => First(same).Upload, StringComparer.Ordinal);
        return [
            .. receipts.Select(receipt => receipt with { RepeatOf = first[receipt.Hash] == receipt.Upload ? null : first[receipt.Hash] })];
    }

    /// <summary>One receipt a content: whose parts are read.</summary>
    public static IReadOnlyList<Receipt> Firsts(IReadOnlyList<Receipt> receipts) =>
        [.. Tell(receipts).Where(receipt => receipt.RepeatOf is null).DistinctBy(receipt => receipt.Hash)];

    private static Receipt First(IEnumerable<Receipt> same) =>
        same.OrderBy(receipt => receipt.Outcome).ThenBy(receipt => receipt.UploadedAt)
            .ThenBy(receipt => receipt.Upload.Length).ThenBy(receipt => receipt.Upload, StringComparer.Ordinal).First();
}
