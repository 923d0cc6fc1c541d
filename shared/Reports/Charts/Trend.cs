using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Charts;

/// <summary>A metric through time: thirteen months beside the year before, or weeks or days while history is short.</summary>
public static class Trend
{
    private const int Months = 13;

    // With less than this, months would be too few to be a curve.
    private const int DaysForMonths = 120;
    private const int DaysForWeeks = 35;

    // Of a period that is told no more than one day in ten may be missing.
    private const int FewMissing = 10;

    // What ended longer ago than this will hardly go on in the same month.
    private const int Fresh = 45;

    public static Chart? Of(Measured measured, string metric, string name, ReportCulture culture)
    {
        var course = measured.Of(metric);
        if (measured.Known(metric) is not { } known || course.IsEmpty)
        {
            return null;
        }

        var hasMonths = course.At("month", Period.Month(known.From).From) is not null;
        return hasMonths && known.Days >= DaysForMonths ? ByMonth(measured, course, known, name, culture)
            : course.Adds && known.Days >= DaysForWeeks && ByWeek(measured, course, known, name, culture) is { IsEmpty: false } weeks
                ? weeks
            : ByDay(course, known, name, culture);
    }

    private static Chart? ByMonth(Measured measured, Timeline course, Period known, string name, ReportCulture culture)
    {
        var last = HasBegun(measured, course, known) ? Period.Month(known.To).From.AddDays(-1) : known.To;
        IReadOnlyList<Figure> now = course.Months(Months, last);
        IReadOnlyList<Figure> then = course.Months(Months, last.AddMonths(-12));
        if (now.All(figure => figure.Value is null))
        {
            return null;
        }

        var empty = now.Zip(then).TakeWhile(pair => pair.First.Value is null && pair.Second.Value is null).Count();
        (now, then) = ([.. now.Skip(empty)], [.. then.Skip(empty)]);
        var isWhole = Period.Month(last).To is var end && (end <= last || (end < measured.AsOf && last.AddDays(Fresh) >= measured.AsOf));
        List<ChartSeries> series =
            [new(
                culture.T("These months", "Bulan-bulan ini"), Values(now), Bars(measured, course), Tone.Now) { LastIsProvisional = !isWhole,
                Figures = now }];
        if (then.Any(figure => figure.Value is not null))
        {
            series.Add(new(culture.T("A year earlier", "Setahun sebelumnya"), Values(then), Mark.Line, Tone.Then) { Figures = then });
        }

        return new Chart
        {
            Id = "trend-" + course.Metric.Replace('_', '-'),
            Title = name,
            Summary = Told(
                    course, culture, now, [.. now.Select(figure => culture.Month(figure.Period.From))], isWhole, then),
            LabelHeading = culture.T("Month", "Bulan"),
            Labels = [.. now.Select(figure => culture.ShortMonth(figure.Period.From))],
            Days = [.. now.Select(figure => figure.Period.From)],
            IsOfMonths = true,
            Ticks =
                [.. now.Select(
                    (figure, at) => culture.MonthName(figure.Period.From)
                        + (at == 0 || figure.Period.From.Month == 1 ? $" {figure.Period.From.Year % 100:00}" : ""))],
            Series = series,
            Unit = course.Unit,
            FromZero = course.Unit != "ratio",
        };
    }

    // A month that is not over shows as far as it has come. A rate or a median of its first few cases is no point of a curve.
    private static bool HasBegun(Measured measured, Timeline course, Period known) =>
        Period.Month(known.To).To > known.To && !measured.IsSum(course.Metric)
            && course.Over(Period.Month(known.To)).N < Comparison.FewCases;

    private static Chart ByWeek(Measured measured, Timeline course, Period known, string name, ReportCulture culture)
    {
        var weeks = (Period.LastWhole("week", known.To).To.DayNumber - known.From.DayNumber + 1) / 7;
        var now = course.Weeks(Math.Min(26, weeks), known.To);
        return new Chart
        {
            Id = "trend-" + course.Metric.Replace('_', '-'),
            Title = name,
            Summary = Told(
                course, culture, now, [.. now.Select(figure => culture.Days(figure.Period.From, figure.Period.To))], isWhole: true, []),
            LabelHeading = culture.T("Week", "Minggu"),
            Labels = [.. now.Select(figure => culture.Days(figure.Period.From, figure.Period.To))],
            Days = [.. now.Select(figure => figure.Period.From)],
            Ticks = [.. now.Select(figure => culture.DayAndMonth(figure.Period.From))],
            Series = [new(name, Values(now), Bars(measured, course), Tone.Now) { Figures = now }],
            Unit = course.Unit,
            FromZero = course.Unit != "ratio",
        };
    }

    private static Chart ByDay(Timeline course, Period known, string name, ReportCulture culture)
    {
        var days = Period.Last(Math.Min(91, known.Days), known.To).EachDay().Select(day => course.Over(Period.Day(day))).ToList();
        return new Chart
        {
            Id = "trend-" + course.Metric.Replace('_', '-'),
            Title = name + culture.T(", by day", ", per hari"),
            Summary = Told(course, culture, days, [.. days.Select(figure => culture.Day(figure.Period.From))], isWhole: true, []),
            LabelHeading = culture.T("Day", "Hari"),
            Labels = [.. days.Select(figure => culture.Day(figure.Period.From))],
            Days = [.. days.Select(figure => figure.Period.From)],
            Ticks = [.. days.Select(figure => culture.DayAndMonth(figure.Period.From))],
            Series = [new(name, Values(days), Mark.Line, Tone.Now) { Figures = days }],
            Unit = course.Unit,
        };
    }

    private static Mark Bars(Measured measured, Timeline course) => measured.IsSum(course.Metric) ? Mark.Columns : Mark.Line;

    private static double?[] Values(IReadOnlyList<Figure> figures) => [.. figures.Select(figure => figure.Value)];

    // The same words for every curve: its ends, its summit and valley, and the newest whole period beside a year before.
    private static Sentence Told(
        Timeline course, ReportCulture culture, IReadOnlyList<Figure> now, List<string> labels, bool isWhole, IReadOnlyList<Figure> then)
    {
        var known = Enumerable.Range(0, Math.Max(0, now.Count - (isWhole ? 0 : 1))).Where(at => now[at].Value is not null).ToList();

        // A period of which days are missing is lower than it was: it is told only where there is no other.
        if (known.FindAll(at => now[at].DaysMissing * FewMissing <= now[at].Period.Days) is { Count: > 0 } full)
        {
            known = full;
        }

        if (known.Count == 0)
        {
            return "";
        }

        var (highest, lowest, last) = (known.MaxBy(at => now[at].Value), known.MinBy(at => now[at].Value), known[^1]);
        Sentence text = $"{labels[last]}: {culture.Brief(now[last])}";
        if (then.Count > last && course.Compare(now[last], then[last]) is { Change: not null } comparison)
        {
            var wording = new Wording(culture);
            text = $"{text}, {wording.Against(comparison, "a year earlier", "setahun sebelumnya")}{wording.Sure(comparison)}";
        }

        return known.Count < 3 || culture.Brief(now[highest]).Text == culture.Brief(now[lowest]).Text ? (Sentence)$"{text}." : culture.T(
            $"{text}. Highest {culture.Brief(now[highest])} ({labels[highest]}), lowest {culture.Brief(now[lowest])} ({labels[lowest]}).",
            $"{text}. Tertinggi {culture.Brief(now[highest])} ({labels[highest]}), "
                + $"terendah {culture.Brief(now[lowest])} ({labels[lowest]}).");
    }
}
