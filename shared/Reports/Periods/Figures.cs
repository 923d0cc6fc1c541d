namespace Pipeline.Reports.Periods;

/// <summary>Puts parts of a figure together, and takes them away.</summary>
public static class Figures
{
    /// <summary>Several parts as one. Ratios come from their numerators and denominators; what cannot be added is not available.</summary>
    public static Figure Together(this IEnumerable<Figure> parts, bool adds)
    {
        var all = parts.ToList();
        return Made(all[0], adds && all.Exists(part => part.Value is not null || part.Denominator is not null),
            all.Sum(part => part.Value ?? 0), all.Sum(part => part.Numerator ?? 0), all.Sum(part => part.Denominator ?? 0),
            all.Sum(part => part.N));
    }

    /// <summary>What a whole holds beyond its parts.</summary>
    public static Figure Without(this Figure whole, Figure parts, bool adds) => Made(whole, adds,
        (whole.Value ?? 0) - (parts.Value ?? 0), (whole.Numerator ?? 0) - (parts.Numerator ?? 0), (whole.Denominator ?? 0)
            - (parts.Denominator ?? 0), Math.Max(0, whole.N - parts.N));

    private static Figure Made(Figure like, bool adds, double value, double numerator, double denominator, long n)
    {
        var isRatio = like.Denominator is not null;
        return like with
        {
            Value = !adds ? null : !isRatio ? value : denominator > 0 ? numerator / denominator : null,
            Numerator = isRatio ? numerator : null,
            Denominator = isRatio ? denominator : null,
            N = n,
        };
    }
}
