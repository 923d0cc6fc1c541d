namespace Pipeline.Desk;

/// <summary>What runs the desks: one machine has all of them, a function app its own side's.</summary>
public interface IDeskHost
{
    /// <summary>The sides it has a desk for, in their order; none while the storage is away.</summary>
    IReadOnlyList<DeskSide> Sides { get; }

    /// <summary>Whether a request that bears this Host header is meant for it.</summary>
    bool IsOwn(string host);

    /// <summary>"id" or "en", until a reader chooses.</summary>
    string Language { get; }
}
