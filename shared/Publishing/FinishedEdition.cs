using Pipeline.Reports;

namespace Pipeline.Publishing;

/// <summary>A finished edition on its way to storage.</summary>
/// <param name="AsOf">Its day.</param>
/// <param name="Over">All that it rests on, in few bytes.</param>
/// <param name="Files">By container.</param>
public sealed record FinishedEdition(DateOnly AsOf, string Over, IReadOnlyDictionary<string, IReadOnlyList<ReportFile>> Files)
{
    public DateTimeOffset Newest { get; init; }

    public IReadOnlyList<string> MadeOver { get; init; } = [];

    /// <summary>What has to leave the pointer before this one enters it.</summary>
    public Func<EditionPointer, EditionPointer> Before { get; init; } = pointer => pointer;
}
