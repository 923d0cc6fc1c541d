namespace Pipeline.Uploads;

/// <summary>Why a whole file was not taken in: wrong again tomorrow, so it is answered and never retried.</summary>
/// <param name="Code">Stable word for programs, as "no-format", "two-formats", "empty".</param>
/// <param name="Reason">The sentence for whoever uploaded it.</param>
public sealed record Refusal(string Code, string Reason)
{
    /// <summary>The format that came nearest, with the columns that it lacks.</summary>
    public string? Nearest { get; init; }

    /// <summary>The mapping of the business's own that came near, and what it names that the file lacks; null where none did.</summary>
    public string? NearMapping { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];
}
