using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>
/// Uploads of one name are versions of one file. What is kept as a list by hand (quotas, rates, teams, stages, holidays)
/// is replaced whole by its next version, because a line that was taken out was meant to go. Deals, posts and logs are
/// not: an older version of such a file is an older snapshot, and absent is not lost.
/// </summary>
public static class Versions
{
    /// <summary>
    /// The contents that are the newest version of at least one name. Bytes that lie under two names go only when both
    /// have newer ones. A refused upload replaces nothing: a broken file must not empty a list that worked.
    /// </summary>
    public static IReadOnlySet<string> Current(IReadOnlyList<Receipt> takenIn) =>
        takenIn.GroupBy(receipt => receipt.Upload, StringComparer.Ordinal)
            .Select(
                versions => versions.OrderBy(receipt => receipt.UploadedAgainAt ?? receipt.UploadedAt)
                    .ThenBy(receipt => receipt.Hash, StringComparer.Ordinal).Last().Hash)
            .ToHashSet(StringComparer.Ordinal);
}
