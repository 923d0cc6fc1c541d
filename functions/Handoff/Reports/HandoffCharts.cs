using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Handoff.Reports;

/// <summary>The hand-off's pictures.</summary>
internal static class HandoffCharts
{
    private static readonly Tone[] Tones = [Tone.First, Tone.Second, Tone.Third, Tone.Fourth, Tone.Fifth, Tone.Sixth, Tone.Muted];

    /// <summary>The change of revenue, cause by cause: each column begins where the one before ended.</summary>
    public static Chart Waterfall(ReportPage page, Story story, string id)
    {
        var (answer, culture, currency) = (story.Answer, page.Culture, page.Report.Currency);
        var (before, after) = (Stories.Of(page.Report, story, "before_value"), Stories.Of(page.Report, story, "after_value"));
        return new Chart
        {
            Id = id + "-waterfall",
            Title = page.T("How the change came about", "Bagaimana perubahan itu terjadi"),
            Summary =
                page.T(
                    $"From {Money(before)} to {Money(after)}: ", $"Dari {Money(before)} ke {Money(after)}: ")
                + Sentence.Join(
                    ", ",
                    answer.Causes.Select(
                        cause => (Sentence)$"{HandoffTables.Name(page, cause.Cause)} {Money(Effect(cause.Cause))}")) + ".",
            LabelHeading = page.T("Cause", "Penyebab"),
            Labels =
            [
                Days(story.Pair.Before), .. answer.Causes.Select(cause => HandoffTables.Name(page, cause.Cause)), Days(story.Pair.After),
            ],
            Series =
            [
                new(
                    page.T("Amount", "Nilai"), [before.Value, .. answer.Causes.Select(cause => (double?)cause.Effect), after.Value],
                    Mark.Waterfall, answer.Verdict.Kind is VerdictKind.Named or VerdictKind.Offsetting ? Tone.Now : Tone.Muted)
                {
                    At =
                    [
                        before.At, .. answer.Causes.Select(cause => Stories.EffectOf(page.Report, story, cause.Cause, "effect_value").At),
                        after.At,
                    ],
                },
            ],
            Unit = currency,
        };

        string Days(Period period) =>
            Period.Month(period.From) == period ? culture.Month(period.From) : culture.Days(period.From, period.To);

        CitedNumber Money(Amount amount) => new(culture.CompactMoney(amount.Value, currency), amount.At!);

        Amount Effect(Cause cause) => Stories.EffectOf(page.Report, story, cause, "effect_value");
    }

    /// <summary>Won value of the last thirteen months, stacked by the age of the lead.</summary>
    public static Chart? Bridge(ReportPage page)
    {
        const string Metric = "won_value_by_lead_age";
        var last = page.Measured.Known(Metric)?.To ?? page.Report.AsOf;
        var months = Enumerable.Range(0, 13).Select(back => new DateOnly(last.Year, last.Month, 1).AddMonths(back - 12)).ToList();
        var ages = page.Measured.Items(Metric, "lead_age").OrderBy(Order).ToList();
        return ages.Count == 0 ? null : new Chart
        {
            Id = "bridge-chart",
            Title = page.T("Won value by age of the lead", "Nilai menang menurut umur prospek"),
            LabelHeading = page.T("Month", "Bulan"),
            Labels = [.. months.Select(page.Culture.ShortMonth)],
            Days = months,
            IsOfMonths = true,
            Ticks = [.. months.Select(page.Culture.MonthName)],
            Series =
            [
                .. ages.Select((age, at) =>
                {
                    List<Figure> figures = [.. months.Select(month => Won(age, month))];
                    return new ChartSeries(
                        Age(page, age), [.. figures.Select(figure => figure.Value)], Mark.Stack,
                        Tones[at % Tones.Length]) { Figures = figures };
                }),
            ],
            Unit = page.Report.Currency,
        };

        // Of a month of which other ages are told, an age without a row won nothing.
        Figure Won(string age, DateOnly month)
        {
            var figure = page.Measured.Of(Metric, "lead_age", age).Over(Period.Month(month));
            return figure.Value is null && page.Measured.Of(Metric).At("month", month) is { Value: not null }
                ? page.Measured.Tell(figure with { Value = 0, DaysMissing = 0, Unit = page.Report.Currency })
                : figure;
        }
    }

    /// <summary>Share of leads won by days since creation, of the newest months that have come far enough.</summary>
    public static Chart? Curves(ReportPage page)
    {
        const int MostMonths = 4;
        var rows = page.Report.Lists.FirstOrDefault(list => list.Id == "cohort_curves")?.Rows.Index().ToList() ?? [];
        var days = rows.Select(row => (long)row.Item[1]!).Distinct().Order().ToList();
        var months = rows.GroupBy(row => (string)row.Item[0]!).Where(month => month.Count() >= 4)
            .OrderByDescending(month => month.Key, StringComparer.Ordinal).Take(MostMonths).Reverse().ToList();
        return months.Count == 0 ? null : new Chart
        {
            Id = "curves-chart",
            Title = page.T("Share of leads won by days since they came", "Bagian prospek yang menang menurut hari sejak masuk"),
            LabelHeading = page.T("Days", "Hari"),
            Labels = [.. days.Select(day => day.ToString(CultureInfo.InvariantCulture))],
            Series = [.. months.Select(Curve)],
            Unit = "ratio",
        };

        ChartSeries Curve(IGrouping<string, (int Index, IReadOnlyList<object?> Item)> month, int at)
        {
            List<(int Index, double? Rate)> points =
                [.. days.Select(day => month.FirstOrDefault(row => (long)row.Item[1]! == day))
                    .Select(row => (row.Index, row.Item?[3] as double?))];
            var name = page.Culture.ShortMonth(DateOnly.ParseExact(month.Key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
            return new(name, [.. points.Select(point => point.Rate)], Mark.Line, Tones[at])
            {
                At = [.. points.Select(point => Address.Of("cohort_curves", point.Index, "won_rate", point.Rate))],
            };
        }
    }

    private static int Order(string age) => age switch
    {
        "0-30 days" => 0,
        "31-60 days" => 1,
        "61-90 days" => 2,
        "91-180 days" => 3,
        "over 180 days" => 4,
        "older than its lead" => 5,
        "age not known" => 6,
        _ => 7,
    };

    private static string Age(ReportPage page, string age) => age switch
    {
        "no lead" => page.T("no lead", "tanpa prospek"),
        "older than its lead" => page.T("older than its lead", "lebih tua dari prospeknya"),
        "age not known" => page.T("age not known", "umur tidak diketahui"),
        "over 180 days" => page.T("over 180 days", "lebih dari 180 hari"),
        _ => page.T(age, age.Replace("days", "hari", StringComparison.Ordinal)),
    };
}
