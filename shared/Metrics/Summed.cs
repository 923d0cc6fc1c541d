namespace Pipeline.Metrics;

/// <summary>A sum or a count over rows.</summary>
/// <param name="Function">sum or count.</param>
/// <param name="Of">What stands in its brackets.</param>
/// <param name="Where">The condition of its filter; empty: every row.</param>
public sealed record Summed(string Function, string Of, string Where);
