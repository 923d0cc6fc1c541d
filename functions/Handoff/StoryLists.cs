using Handoff.Closings;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Handoff.Diagnosis.Words;
using Pipeline.Facts;
using Pipeline.Reports;

namespace Handoff;

/// <summary>All that the page says of the diagnosis as lists of the report, for report.json and the workbook.</summary>
public static class StoryLists
{
    /// <param name="stories">The comparisons.</param>
    /// <param name="currency">Of the report.</param>
    public static IEnumerable<ReportList> Of(IReadOnlyList<Story> stories, string currency)
    {
        yield return new ReportList
        {
            Id = "diagnosis",
            English = "Diagnosis",
            Indonesian = "Diagnosis",
            Columns =
            [
                "comparison", "before_from", "before_to", "after_from", "after_to", "horizon_days", "verdict", "causes", "points_to",
                "before_value", "after_value", "change_value", "low_value", "high_value",
                "seen", "within_rate", "leads_before", "leads_after", "won_before", "won_after", "seed", "english", "indonesian",
                "before_days", "before_horizon_days", "before_acceptance_rate", "before_in_time_rate", "before_won_of_in_time_rate",
                "before_won_of_accepted_rate", "before_won_deal_value",
                "after_days", "after_horizon_days", "after_acceptance_rate", "after_in_time_rate", "after_won_of_in_time_rate",
                "after_won_of_accepted_rate", "after_won_deal_value",
                "not_excluded", "year_ago_leads_before", "year_ago_leads_after",
                "arrivals", "arrivals_deviations", "before_in_time_rate_of_arrivals", "after_in_time_rate_of_arrivals",
                "before_in_time_rate_of_others", "after_in_time_rate_of_others",
                "quality_channel", "quality_acceptance_deviations", "quality_closing_deviations",
                "before_closed_value", "after_closed_value",
            ],
            Rows = [.. stories.Select(story => (IReadOnlyList<object?>)Row(story, currency))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_causes",
            English = "What each cause did",
            Indonesian = "Peran setiap penyebab",
            Columns = ["comparison", "cause", "effect_value", "low_value", "high_value", "leads_rate"],
            Rows =
            [
                .. stories.SelectMany(story => story.Answer.Causes.Select(cause => (IReadOnlyList<object?>)
                [
                    Stories.Key(story), Stories.Snake(cause.Cause), cause.Effect, cause.Likely.Low, cause.Likely.High, cause.Leads,
                ])),
            ],
        };
        yield return new ReportList
        {
            Id = "diagnosis_channels",
            English = "What each channel brought",
            Indonesian = "Hasil tiap kanal",
            Columns = ["comparison", "channel", "before_value", "after_value"],
            Rows =
                [.. stories.SelectMany(
                    story => story.Answer.Split.Channels.Select(
                        channel => (IReadOnlyList<object?>)[Stories.Key(story), channel.Channel, channel.Before, channel.After]))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_factors",
            English = "What each step did",
            Indonesian = "Peran setiap langkah",
            Columns = ["comparison", "channel", "factor", "effect_value"],
            Rows =
            [
                .. stories.SelectMany(
                    story => story.Answer.Split.Effects.Select(
                        effect => (IReadOnlyList<object?>)[Stories.Key(story), "", Stories.Snake(effect.Key), effect.Value])
                    .Concat(
                        story.Answer.Split.Channels.SelectMany(
                            channel => channel.Effects.Select(
                                effect => (IReadOnlyList<object?>)[
                                    Stories.Key(story), channel.Channel, Stories.Snake(effect.Key), effect.Value])))),
            ],
        };
        yield return new ReportList
        {
            Id = ClosedPair.List,
            English = "From these sales to those of sales' own report",
            Indonesian = "Dari penjualan ini ke angka laporan penjualan",
            Columns = ["comparison", "part", "before_value", "after_value"],
            Rows =
                [.. stories.SelectMany(
                    story => Enum.GetValues<ClosedPart>().Where(_ => story.Closed is not null).Select(
                        part => (IReadOnlyList<object?>)[
                            Stories.Key(story), Stories.Snake(part), story.Closed!.Before.Parts[part], story.Closed.After.Parts[part]]))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_missing",
            English = "What would tell the causes apart",
            Indonesian = "Yang diperlukan untuk membedakan penyebab",
            Columns = ["comparison", "want", "more"],
            Rows =
                [.. stories.SelectMany(
                    story => story.Answer.Verdict.Missing.Select(
                        missing => (IReadOnlyList<object?>)[Stories.Key(story), Stories.Snake(missing.Kind), missing.More]))],
        };
    }

    private static object?[] Row(Story story, string currency)
    {
        var (answer, pair) = (story.Answer, story.Pair);
        return
        [
            Stories.Key(story), Day(pair.Before.From), Day(pair.Before.To), Day(pair.After.From), Day(pair.After.To),
            (long)answer.After.HorizonDays,
            Stories.Snake(answer.Verdict.Kind), string.Join(' ', answer.Verdict.Causes.Select(cause => Stories.Snake(cause))),
            answer.Verdict.PointsToQuality ? "lead_quality" : "",
            answer.Split.Before, answer.Split.After, answer.Split.Change, answer.Total.Low, answer.Total.High,
            string.Join(' ', answer.Verdict.Seen.Select(seen => $"{Stories.Snake(seen.Process)} {(seen.IsWorse ? "worse" : "better")}")),
            answer.Verdict.Within,
            answer.Before.Leads, answer.After.Leads, answer.Before.Wins, answer.After.Wins,
            answer.Seed.ToString(CultureInfo.InvariantCulture),
            Stories.Explain(story, ReportCulture.Of("en"), currency).Headline.Text,
            Stories.Explain(story, ReportCulture.Of("id"), currency).Headline.Text,
            .. Period(answer.Before, "before"), .. Period(answer.After, "after"),
            string.Join(' ', answer.Verdict.NotExcluded.Select(cause => Stories.Snake(cause))),
            answer.Background?.YearAgo?.Before, answer.Background?.YearAgo?.After,
            .. Arrived(answer.Verdict.Arrival),
            answer.Verdict.Quality?.Channel, Rounded(answer.Verdict.Quality?.Acceptance), Rounded(answer.Verdict.Quality?.Closing),
            story.Closed?.Before.Value, story.Closed?.After.Value,
        ];
    }

    // Logarithms and draws differ between platforms in their last bits.
    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 6) : null;

    private static object?[] Arrived(SeenArrival? seen) =>
    [
        seen is null ? null : string.Join(' ', seen.Arrivals.Select(arrival => Stories.Snake(arrival))), Rounded(seen?.Deviations),
        seen?.Before, seen?.After, seen?.OthersBefore, seen?.OthersAfter,
    ];

    // In the order of the columns.
    private static object?[] Period(Cohort cohort, string period)
    {
        var figures = new Figures(cohort, period);
        return
        [
            (long)cohort.Length, (long)cohort.HorizonDays, figures.Accepted.Value, figures.InTime.Value,
            figures.WonOfInTime.Value, figures.WonOfAccepted.Value, figures.Value.Value,
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
