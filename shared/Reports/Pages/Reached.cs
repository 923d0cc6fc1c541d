using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>The last day for which anything that was taken in speaks: a page names it, whatever its sentences are about.</summary>
public static class Reached
{
    /// <summary>The day; null where nothing that was taken in tells days, as lists of settings do not.</summary>
    public static DateOnly? Of(Report report, Measured measured)
    {
        var covered = report.Known.Select(run => run.To).Concat(report.Sources.Select(source => source.CoveredTo).OfType<DateOnly>())
            .ToList();
        return covered.Count == 0 ? measured.HasDays ? measured.LastDay : null : covered.Max() < report.AsOf ? covered.Max() : report.AsOf;
    }

    /// <summary>The headline, with a last point that names the day where no other sentence does.</summary>
    public static Headline NamedIn(ReportPage page, Headline headline)
    {
        if (Of(page.Report, page.Measured) is not { } day
            || headline.All.Any(sentence => sentence.Text.Contains(page.Culture.LongDay(day), StringComparison.Ordinal)))
        {
            return headline;
        }

        var behind =
            page.Measured.Tell(
                new Figure
                {
                    Metric = "data_days_behind",
                    Period = new(day, page.Report.AsOf),
                    Unit = "days",
                    Value = page.Report.AsOf.DayNumber - day.DayNumber,
                    N = 0
                });
        return headline.And(new Claim(ClaimCodes.Reached) { Day = day, Figures = [behind] }.As(
            page.T(
                $"The data received ends on {page.Culture.LongDay(day)}.",
                $"Data yang diterima berakhir pada {page.Culture.LongDay(day)}.")));
    }
}
