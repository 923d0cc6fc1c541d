using Handoff.Diagnosis;
using Pipeline.Reports.Periods;

namespace Handoff.Cohorts.Feasts;

/// <summary>Feasts that fall into other months every year, from the file beside this.</summary>
internal static class MovableFeasts
{
    // A feast of which one period holds this share more than the other can have moved its leads.
    private const double Clear = 0.5;

    private static readonly Lazy<IReadOnlyList<Feast>> Indonesia = new(() => [.. Lines().Skip(1).Select(line => line.Split(','))
        .Select(cells => new Feast(cells[2], cells[3], Day(cells[0]), Day(cells[1])))]);

    /// <summary>The longest feast that lies in one of the periods and not, or far less, in the other.</summary>
    internal static Feast? Apart(Period before, Period after, string currency)
    {
        // A feast of another year counts as the same: two Marches that both hold Lebaran are alike.
        var held = Of(currency).GroupBy(feast => feast.English).Select(same => (
            Longest: same.Where(feast => Days(feast, before) + Days(feast, after) > 0)
                .OrderByDescending(feast => Days(feast, before) + Days(feast, after)).FirstOrDefault(),
            Apart: Math.Abs(same.Sum(feast => Share(feast, before)) - same.Sum(feast => Share(feast, after)))));
        return held.Where(feast => feast.Apart >= Clear && feast.Longest is not null)
            .OrderByDescending(feast => feast.Longest!.To.DayNumber - feast.Longest.From.DayNumber).Select(feast => feast.Longest)
            .FirstOrDefault();
    }

    private static IReadOnlyList<Feast> Of(string currency) => currency == "IDR" ? Indonesia.Value : [];

    private static double Share(Feast feast, Period period) =>
        Days(feast, period) / (double)(feast.To.DayNumber - feast.From.DayNumber + 1);

    private static int Days(Feast feast, Period period) =>
        Math.Max(0, Math.Min(feast.To.DayNumber, period.To.DayNumber) - Math.Max(feast.From.DayNumber, period.From.DayNumber) + 1);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(MovableFeasts).Assembly.GetManifestResourceStream("Handoff.Cohorts.Feasts.indonesia.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
