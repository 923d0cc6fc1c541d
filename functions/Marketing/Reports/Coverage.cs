using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>Whether two periods hold the same sources.</summary>
internal static class Coverage
{
    // A part smaller than this moves no whole.
    private const double Notable = 0.1;

    /// <summary>
    /// Networks and tools that brought a notable part of one period and of which nothing is known in the other: the whole
    /// then moved because of what was uploaded, not because of what people did.
    /// </summary>
    public static IReadOnlyList<(string Name, Comparison Part)> OneSided(ReportPage page, string metric, Comparison comparison) =>
        comparison.Change is null ? [] :
        [
            .. from dimension in new[] { "network", "tool" }
               from item in page.Measured.Items(metric, dimension)
               let part = page.Measured.Of(metric, dimension, item)
               where IsOneSided(part, comparison)
               select (page.Item(dimension, item), part.Compare(comparison.Now.Period, comparison.Then.Period)),
        ];

    private static bool IsOneSided(Timeline part, Comparison whole)
    {
        var (now, then) = (part.Over(whole.Now.Period), part.Over(whole.Then.Period));
        return Math.Min(Size(now), Size(then)) == 0
            && Math.Max(Size(now) / Math.Max(Size(whole.Now), 1), Size(then) / Math.Max(Size(whole.Then), 1)) > Notable;
    }

    // A ratio's parts weigh by their bases.
    private static double Size(Figure figure) => figure.Denominator ?? figure.Value ?? 0;
}
