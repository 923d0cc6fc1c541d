using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Whether what a sentence says follows from the figures that it cites.</summary>
internal static class ClaimCheck
{
    public static void Follows(Claim claim, DateOnly asOf) =>
        Assert.True(Holds(claim, asOf), $"{claim.Code}: {string.Join("; ", claim.Comparisons.Select(Told))}");

    private static bool Holds(Claim claim, DateOnly asOf) => claim.Code switch
    {
        ClaimCodes.Change => claim.Comparisons.All(
            comparison => comparison.IsFair && (comparison.Change is not null || comparison.Then.Value == 0)),
        ClaimCodes.Nothing => claim.Figures.All(figure => figure is { Value: 0, DaysMissing: 0 }),
        ClaimCodes.Silence => claim.Day is { } day && asOf.DayNumber - day.DayNumber >= 7,
        ClaimCodes.ByNumber or ClaimCodes.BySize or ClaimCodes.ByBoth => IsMovedBy(claim),
        ClaimCodes.ByOne => claim.Comparisons[0].Change is not null && !DiffersInAmounts(claim),
        // The hand-off's is told by a list.
        ClaimCodes.AmountsMissing => claim.Comparisons.Count == 0 || DiffersInAmounts(claim),
        ClaimCodes.Clear => claim.Comparisons.Count > 0
            && claim.Comparisons.All(comparison => comparison is { Certainty: Certainty.Clear, IsFair: true }),
        ClaimCodes.WithinSwing => claim.Comparisons.All(IsWithinItsWeeks),
        ClaimCodes.LargestPart => Math.Sign(claim.Comparisons[0].Difference) == Math.Sign(claim.Comparisons[1].Difference)
            && Math.Abs(claim.Comparisons[0].Difference) * 3 >= Math.Abs(claim.Comparisons[1].Difference),
        ClaimCodes.Offsetting => claim.Comparisons[0].Difference * claim.Comparisons[1].Difference < 0,
        // The number of leads that were handed over, which it cites, as of a day that is not after the report's.
        ClaimCodes.NothingHandedOver => claim.Day <= asOf && Cited(claim, "leads_received", "handed_over") is 0,
        ClaimCodes.OneSided => claim.Comparisons.All(comparison => (comparison.Now.Value ?? 0) == 0 != ((comparison.Then.Value ?? 0) == 0)),
        // What is told by words and lists is held against report.json.
        _ => claim.Comparisons.All(comparison => comparison.Change is null),
    };

    // The number that it cites of a list's column, null where it cites another.
    private static double? Cited(Claim claim, string list, string column)
    {
        var cited = Assert.Single(claim.RestsOn).Attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value);
        return Equals(cited["data-list"], list) && Equals(cited["data-column"], column)
            ? Convert.ToDouble(cited["data-value"], CultureInfo.InvariantCulture)
            : null;
    }

    // Deals x value = money, worked out from the cited figures alone.
    private static bool IsMovedBy(Claim claim)
    {
        var (value, deals, average) = (claim.Comparisons[0], claim.Comparisons[1], claim.Comparisons[2]);
        if (DiffersInAmounts(claim) || value.Now.Value == 0)
        {
            return value.Now.Value == 0 && claim.Code == ClaimCodes.ByNumber && deals.Now.Value == 0;
        }

        var (all, number) = (Math.Log(value.Now.Value!.Value / value.Then.Value!.Value), Math.Log(average.Now.N / (double)average.Then.N));
        return claim.Code switch
        {
            ClaimCodes.ByNumber => number / all >= 0.66,
            ClaimCodes.BySize => (all - number) / all >= 0.66,
            _ => number / all is > 0.3 and < 0.7,
        };
    }

    private static bool DiffersInAmounts(Claim claim) =>
        Math.Abs(
            (claim.Comparisons[2].Now.N / claim.Comparisons[1].Now.Value!.Value)
                - (claim.Comparisons[2].Then.N / claim.Comparisons[1].Then.Value!.Value)) > 0.05;

    private static bool IsWithinItsWeeks(Comparison comparison)
    {
        var (now, then) = (comparison.Now.Period.Days / 7.0, comparison.Then.Period.Days / 7.0);
        var difference = comparison.Now.IsRatio
            ? comparison.Difference : (comparison.Now.Value!.Value / now) - (comparison.Then.Value!.Value / then);
        return comparison.Swing is { } swing && Math.Abs(difference) <= 2.78 * swing.Sigma * Math.Sqrt((1 / now) + (1 / then));
    }

    private static string Told(Comparison comparison) =>
        $"{comparison.Now.Metric} {comparison.Now.Value} of {comparison.Now.N} against {comparison.Then.Value} of {comparison.Then.N}, "
            + $"{comparison.Certainty}";
}
