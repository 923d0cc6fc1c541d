namespace Pipeline.Metrics;

/// <summary>What a metric measures, in the words of one language.</summary>
/// <param name="Formula">The formula in words.</param>
/// <param name="Base">Of what it is measured: the population.</param>
/// <param name="Source">Where the definition comes from.</param>
public sealed record Definition(string Formula, string Base, string Source);
