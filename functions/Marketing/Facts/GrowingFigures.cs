namespace Marketing.Facts;

/// <summary>
/// What two rows tell of one thing by figures that count since it began and only grow; a figure that one lacks tells nothing.
/// </summary>
internal static class GrowingFigures
{
    /// <summary>Whether a figure that both tell is not the same.</summary>
    public static bool Differ(IEnumerable<decimal?> one, IEnumerable<decimal?> other) =>
        Pairs(one, other).Any(pair => pair.First != pair.Second);

    /// <summary>Whether the other's were counted later: at least one is more, and none less.</summary>
    public static bool HaveGrown(IEnumerable<decimal?> one, IEnumerable<decimal?> other)
    {
        var pairs = Pairs(one, other).ToList();
        return pairs.Exists(pair => pair.Second > pair.First) && pairs.TrueForAll(pair => pair.Second >= pair.First);
    }

    private static IEnumerable<(decimal? First, decimal? Second)> Pairs(IEnumerable<decimal?> one, IEnumerable<decimal?> other) =>
        one.Zip(other).Where(pair => pair.First is not null && pair.Second is not null);
}
