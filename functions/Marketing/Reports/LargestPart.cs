using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>
/// The part to which most of a change is due: the one that moved furthest in the change's own direction. Where others moved
/// against it by as much as half of that, or the whole hardly moved, both are named.
/// </summary>
internal static class LargestPart
{
    private static readonly string[] Dimensions = ["channel", "network", "campaign"];

    // A part that is less of the change than this is one of many.
    private const double Notable = 1.0 / 3;
    private const double Against = 0.5;

    // What others come this near is not the largest: of parts that moved alike none is named.
    private const double Near = 0.9;

    /// <summary>None where no division adds up to the change, or no part of one stands out.</summary>
    public static (Claim Claim, Sentence Text)? Of(ReportPage page, string metric, Period period)
    {
        var whole = page.Measured.Of(metric).Compare(period, MarketingDays.Before(period));
        foreach (var by in Dimensions)
        {
            List<Comparison> parts =
                [.. page.Measured.Items(metric, by).Order(StringComparer.Ordinal)
                    .Select(item => page.Measured.Of(metric, by, item).Compare(period, MarketingDays.Before(period)))];
            if (parts.Count > 1 && Math.Abs(parts.Sum(part => part.Difference) - whole.Difference) < 1e-6
                * Math.Max(1, parts.Sum(part => Math.Abs(part.Difference))))
            {
                return Told(page, metric, by, whole, parts);
            }
        }

        return null;
    }

    private static (Claim Claim, Sentence Text)? Told(ReportPage page, string metric, string by, Comparison whole, List<Comparison> parts)
    {
        var (up, down) = (parts.MaxBy(part => part.Difference)!, parts.MinBy(part => part.Difference)!);
        var (most, other) = whole.Difference > 0 || (whole.Difference == 0 && up.Difference > -down.Difference) ? (up, down) : (down, up);
        var (culture, name, dimension) = (page.Culture, page.Name(metric).ToLowerInvariant(), page.Word(by).ToLowerInvariant());
        if (most.IsClear && other.IsClear && Math.Sign(most.Difference) != Math.Sign(other.Difference)
            && Math.Abs(other.Difference) >= Against * Math.Abs(most.Difference))
        {
            return new Claim(ClaimCodes.Offsetting, most, other).As(culture.T(
                $"Parts of {name} moved against each other by {dimension}: {Size(page, by, most)}, but {Size(page, by, other)}.",
                $"Bagian {name} bergerak berlawanan menurut {dimension}: {Size(page, by, most)}, tetapi {Size(page, by, other)}."));
        }

        return !whole.IsClear || Math.Abs(most.Difference) < Notable * Math.Abs(whole.Difference)
            || parts.Exists(part => part != most && part.Difference / most.Difference >= Near)
            ? null : new Claim(ClaimCodes.LargestPart, most, whole).As(culture.T(
            $"The largest part of the change in {name} is {dimension} {Size(page, by, most)}.",
            $"Bagian terbesar perubahan {name} ada pada {dimension} {Size(page, by, most)}."));
    }

    // "Paid Social": 30 more than before; 30, none before; none, 30 before.
    private static Sentence Size(ReportPage page, string by, Comparison part)
    {
        var culture = page.Culture;
        var item = page.Item(by, part.Now.Dimensions[by]);
        if (part.Then.Value is null or 0)
        {
            return culture.T(
                $"“{item}”: {culture.InWords(part.Now)}, none before",
                $"“{item}”: {culture.InWords(part.Now)}, sebelumnya tidak ada");
        }

        if (part.Now.Value is null or 0)
        {
            return culture.T(
                $"“{item}”: none, {culture.InWords(part.Then)} before",
                $"“{item}”: tidak ada, sebelumnya {culture.InWords(part.Then)}");
        }

        var size = new CitedNumber(culture.InWords(Math.Abs(part.Difference), part.Now.Unit), Address.OfDifference(part));
        return part.Difference > 0
            ? culture.T($"“{item}”: {size} more than before", $"“{item}”: {size} lebih banyak daripada sebelumnya")
            : culture.T($"“{item}”: {size} fewer than before", $"“{item}”: {size} lebih sedikit daripada sebelumnya");
    }
}
