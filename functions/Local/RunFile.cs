using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>What became of one file.</summary>
/// <param name="Side">Which side took it.</param>
/// <param name="Upload">Its name as an upload.</param>
/// <param name="Outcome">As in its receipt.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="RepeatOf">The upload that has the same bytes.</param>
/// <param name="Formats">What was recognised.</param>
/// <param name="Rows">Read = kept + rejected + set aside.</param>
public sealed record RunFile(
    string Side, string Upload, Outcome Outcome, string? Reason, string? RepeatOf, IReadOnlyList<string> Formats, RowCounts Rows)
{
    public static RunFile Of(Receipt receipt) => new(
        receipt.Side,
        receipt.Upload,
        receipt.Outcome,
        receipt.Refusal?.Reason,
        receipt.RepeatOf,
        [.. receipt.Files.Select(file => file.Format).OfType<string>().Distinct()],
        receipt.Rows);
}
