using Pipeline.Metrics;

namespace Pipeline.Reports.Pages;

/// <summary>
/// Targets that are missed: of the month that ended within the last week, and of the present one where it lags behind those of its days
/// that are known. A metric that is neither good nor bad alerts nobody.
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

    // A sum has come as far as the month is known; a rate stands where it stands.
    private static double Passed(ReportPage page, TargetReached target)
    {
        var past = page.Report.AsOf < target.Month.To ? target.Month with { To = page.Report.AsOf } : target.Month;
        return (past.Days - Missing(page, target)) / (double)target.Month.Days;
    }

    // Days of the month, up to the report's, of which no export speaks; a stock is of one moment.
    private static int Missing(ReportPage page, TargetReached target) =>
        target.Reached.Period == target.Month ? page.Measured.Missing(target.Metric, target.Month) : 0;

    private static string Id(TargetReached target) =>
        string.Create(CultureInfo.InvariantCulture, $"target:{target.Metric}:{target.Month.From:yyyy-MM}:{target.Part}");

    private static Sentence Text(ReportPage page, TargetReached target)
    {
        var culture = page.Culture;
        var name = page.Name(target.Metric) + (target.Part is { } part ? $", {part}" : "");
        var reached = new CitedNumber(culture.InWords(target.Reached.Value, target.Unit), Address.Of(target.Reached));
        var set = new CitedNumber(culture.InWords(target.Target, target.Unit), target.At);
        var month = culture.Month(target.Month.From);
        var share = culture.Percent(Passed(page, target), 0);
        return Missing(page, target) > 0
            ? page.T(
                $"{name}: {reached} in {month} as far as it is known, target {set} ({share} of the month is)",
                $"{name}: {reached} pada {month} sejauh diketahui, target {set} ({share} bulan itu diketahui)")
            : page.Report.AsOf >= target.Month.To
            ? page.T($"{name}: {reached} in {month}, target {set}", $"{name}: {reached} pada {month}, target {set}")
            : page.T(
                $"{name}: {reached} in {month} so far, target {set} ({share} of the month has passed)",
                $"{name}: {reached} pada {month} sejauh ini, target {set} ({share} bulan sudah lewat)");
    }
}
