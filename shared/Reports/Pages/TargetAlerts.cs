using Pipeline.Metrics;

namespace Pipeline.Reports.Pages;

/// <summary>
/// Targets that are missed: of the month that ended within the last week, and of the present one where it lags behind the days that have
/// passed. A metric that is neither good nor bad alerts nobody.
/// </summary>
public static class TargetAlerts
{
    private const int ToldForDays = 7;

    public static IReadOnlyList<(string Id, Sentence Text)> Of(ReportPage page) =>
        [.. TargetTable.Reached(page).OrderBy(target => target.Part is not null).ThenByDescending(target => target.Month.From)
            .Where(target => IsMissed(page, target)).Select(target => (Id(target), Text(page, target)))];

    private static bool IsMissed(ReportPage page, TargetReached target)
    {
        if (page.Measured.Definition(target.Metric) is not { } metric || target.Reached.Value is not { } reached
            || page.Report.AsOf < target.Month.From || page.Report.AsOf > target.Month.To.AddDays(ToldForDays))
        {
            return false;
        }

        return metric.Better switch
        {
            Better.Up => reached < target.Target * (metric.OverTime == Adding.Sum ? Passed(page, target) : 1),
            Better.Down => reached > target.Target,
            _ => false,
        };
    }

    // A sum has come as far as the month has; a rate stands where it stands.
    private static double Passed(ReportPage page, TargetReached target) =>
        page.Report.AsOf >= target.Month.To ? 1 : (double)page.Report.AsOf.Day / target.Month.Days;

    private static string Id(TargetReached target) =>
        string.Create(CultureInfo.InvariantCulture, $"target:{target.Metric}:{target.Month.From:yyyy-MM}:{target.Part}");

    private static Sentence Text(ReportPage page, TargetReached target)
    {
        var culture = page.Culture;
        var name = page.Name(target.Metric) + (target.Part is { } part ? $", {part}" : "");
        var reached = new CitedNumber(culture.InWords(target.Reached.Value, target.Unit), Address.Of(target.Reached));
        var set = new CitedNumber(culture.InWords(target.Target, target.Unit), target.At);
        var month = culture.Month(target.Month.From);
        return page.Report.AsOf >= target.Month.To
            ? page.T($"{name}: {reached} in {month}, target {set}", $"{name}: {reached} pada {month}, target {set}")
            : page.T(
                $"{name}: {reached} in {month} so far, target {set} ({culture.Percent(Passed(page, target), 0)} of the month has passed)",
                $"{name}: {reached} pada {month} sejauh ini, target {set} ({culture.Percent(Passed(page, target), 0)} bulan sudah lewat)");
    }
}
