namespace Handoff.Diagnosis.Words;

/// <summary>The answer in sentences for business people, in one language.</summary>
public sealed record Explanation
{
    /// <summary>The verdict in one sentence.</summary>
    public required Statement Headline { get; init; }

    /// <summary>How much sales changed, and what each cause did.</summary>
    public required IReadOnlyList<Statement> Details { get; init; }

    /// <summary>What would let the causes be told apart; empty when they are.</summary>
    public required IReadOnlyList<Statement> Missing { get; init; }

    /// <summary>What this cannot show, and what the input did not hold.</summary>
    public required IReadOnlyList<Statement> Caveats { get; init; }
}
