using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Words;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff;

/// <summary>Diagnoses each pair of cohorts, and writes the answers down as lists of the report.</summary>
internal static class Stories
{
    public static IReadOnlyList<Story> Tell(Database database, DateOnly asOf)
    {
        var horizon = database.Query("select days from horizon", record => record.GetInt32(0)).First();
        var reader = new CohortReader(database, horizon);
        List<Story> stories = [];
        foreach (var pair in CohortPeriods.Choose(database, asOf, horizon))
        {
            var (before, after) = reader.Read(pair);
            if (before.Leads > 0)
            {
                stories.Add(new Story(pair, Diagnose.Change(before, after)));
            }
        }

        return stories;
    }

    /// <summary>All that the page says of the diagnosis, for report.json and the workbook.</summary>
    public static IEnumerable<ReportList> Lists(IReadOnlyList<Story> stories, string currency)
    {
        yield return new ReportList
        {
            Id = "diagnosis",
            English = "Diagnosis",
            Indonesian = "Diagnosis",
            Columns = ["comparison", "before_from", "before_to", "after_from", "after_to", "horizon_days", "verdict", "causes", "points_to", "before_value", "after_value", "change_value", "low_value", "high_value", "leads_before", "leads_after", "won_before", "won_after", "seed", "english", "indonesian"],
            Rows = [.. stories.Select(story => (IReadOnlyList<object?>)Row(story, currency))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_causes",
            English = "What each cause did",
            Indonesian = "Peran setiap penyebab",
            Columns = ["comparison", "cause", "effect_value", "low_value", "high_value"],
            Rows = [.. stories.SelectMany(story => story.Answer.Causes.Select(cause => (IReadOnlyList<object?>)[Key(story), Snake(cause.Cause), cause.Effect, cause.Likely.Low, cause.Likely.High]))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_channels",
            English = "What each channel brought",
            Indonesian = "Hasil tiap kanal",
            Columns = ["comparison", "channel", "before_value", "after_value"],
            Rows = [.. stories.SelectMany(story => story.Answer.Split.Channels.Select(channel => (IReadOnlyList<object?>)[Key(story), channel.Channel, channel.Before, channel.After]))],
        };
        yield return new ReportList
        {
            Id = "diagnosis_factors",
            English = "What each link of the chain did",
            Indonesian = "Peran setiap mata rantai",
            Columns = ["comparison", "channel", "factor", "effect_value"],
            Rows =
            [
                .. stories.SelectMany(story => story.Answer.Split.Effects.Select(effect => (IReadOnlyList<object?>)[Key(story), "", Snake(effect.Key), effect.Value])
                    .Concat(story.Answer.Split.Channels.SelectMany(channel => channel.Effects.Select(effect => (IReadOnlyList<object?>)[Key(story), channel.Channel, Snake(effect.Key), effect.Value])))),
            ],
        };
    }

    /// <summary>A figure of a comparison, with its place among these lists.</summary>
    public static Amount Of(Report report, Story story, string column) => Find(report, "diagnosis", column, row => Equals(row[0], Key(story)));

    public static Amount EffectOf(Report report, Story story, Cause cause, string column) =>
        Find(report, "diagnosis_causes", column, row => Equals(row[0], Key(story)) && Equals(row[1], Snake(cause)));

    public static Amount Of(Report report, Story story, string channel, Factor factor) =>
        Find(report, "diagnosis_factors", "effect_value", row => Equals(row[0], Key(story)) && Equals(row[1], channel) && Equals(row[2], Snake(factor)));

    public static Amount Of(Report report, Story story, string channel, string column) =>
        Find(report, "diagnosis_channels", column, row => Equals(row[0], Key(story)) && Equals(row[1], channel));

    private static Amount Find(Report report, string id, string column, Func<IReadOnlyList<object?>, bool> isIt)
    {
        var list = report.Lists.Single(list => list.Id == id);
        var row = list.Rows.Index().First(row => isIt(row.Item)).Index;
        var value = Convert.ToDouble(list.Rows[row][list.Columns.Index().First(name => name.Item == column).Index], CultureInfo.InvariantCulture);
        return new Amount(value, report.Currency, At: Address.Of(id, row, column, value));
    }

    public static string Key(Story story) => Snake(story.Pair.Kind);

    public static Explanation Explain(Story story, Manner manner, string currency) =>
        Diagnosis.Words.Explain.In(story.Answer, manner.Language, amount => manner.CompactMoney(amount, currency));

    private static object?[] Row(Story story, string currency)
    {
        var (answer, pair) = (story.Answer, story.Pair);
        return
        [
            Key(story), Day(pair.Before.From), Day(pair.Before.To), Day(pair.After.From), Day(pair.After.To), (long)answer.After.HorizonDays,
            Snake(answer.Verdict.Kind), string.Join(' ', answer.Verdict.Causes.Select(cause => Snake(cause))), answer.Verdict.PointsToQuality ? "lead_quality" : "",
            answer.Split.Before, answer.Split.After, answer.Split.Change, answer.Total.Low, answer.Total.High,
            answer.Before.Leads, answer.After.Leads, answer.Before.Wins, answer.After.Wins, answer.Seed.ToString(CultureInfo.InvariantCulture),
            Explain(story, Manner.Of("en"), currency).Headline, Explain(story, Manner.Of("id"), currency).Headline,
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Snake<T>(T value)
        where T : struct, Enum => Names.Snake(value.ToString());
}
