namespace Pipeline.Desk;

/// <summary>What a desk takes at most.</summary>
public sealed record DeskLimits
{
    /// <summary>The most bytes of one file.</summary>
    public long File { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>The most bytes of one request, which may bring several files.</summary>
    public long Request { get; init; } = 64L * 1024 * 1024 * 1024;

    /// <summary>The most files of one request.</summary>
    public int Files { get; init; } = 1_000;

    /// <summary>How many uploads stand on one page of their list.</summary>
    public int PageRows { get; init; } = 50;
}
