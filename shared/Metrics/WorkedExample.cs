namespace Pipeline.Metrics;

/// <summary>Rows of the view that a metric reads, as CSV with a heading, and the figures they must give.</summary>
public sealed record WorkedExample(string View, IReadOnlyList<string> Rows, IReadOnlyDictionary<string, string> Expected);
