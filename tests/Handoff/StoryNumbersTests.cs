using Handoff;
using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Handoff.Diagnosis;
using Pipeline.Tests.Reports.Numbers;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>Every sentence that the diagnosis has, on a page: its numbers are in report.json with the same id.</summary>
public sealed class StoryNumbersTests
{
    private static readonly DateOnly AsOf = new(2026, 7, 1);

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    public async Task Every_number_of_every_sentence_is_in_report_json(string language)
    {
        using var published = new Published();
        published.Leads.Add(Published.Lead("1", new(2026, 6, 1)));
        var (report, _) = published.Report(AsOf);
        var side = HandoffPipeline.Handoff;
        var metrics = ReportMeasuring.MetricsOf(side);
        HashSet<string> said = [];
        foreach (var story in WordsTests.AllAnswers().SelectMany(Spoken).Select(Of))
        {
            var lists = StoryLists.Of([story], report.Currency).ToList();
            var told = report with { Lists = [.. lists, .. report.Lists.Where(list => lists.TrueForAll(own => own.Id != list.Id))] };
            var shown = new PageContent();
            var html =
                Encoding.UTF8.GetString(
                    await ReportHtml.RenderAsync(
                        told, side, metrics, language, shown, new Dictionary<string, object?> { ["Stories"] = new[] { story } }));
            var written = ReportJson.Write(told with { Spans = shown.Spans, Comparisons = shown.Comparisons });
            var audit = new NumberAudit(ReportJson.Read(written), metrics, ReportCulture.Of(language)).Walk(html);
            Assert.True(audit.Unexplained.Count == 0, string.Join('\n', audit.Unexplained));
            said.UnionWith(
                PageText.Of(html).Select(text => text.Element).Where(element => element.Name.LocalName == "span")
                    .Select(element => (string?)element.Attribute("data-column")).OfType<string>());
        }

        string[] periods =
            [.. new[] { "days", "horizon_days", "acceptance_rate", "in_time_rate", "won_of_in_time_rate", "won_of_accepted_rate",
                "won_deal_value" }.SelectMany(name => new[] { "before_" + name, "after_" + name })];
        Assert.Empty(
            periods.Concat(["leads_before", "leads_after", "change_value", "low_value", "high_value", "effect_value", "more"])
                .Except(said));
    }

    // The answer itself, and the same as if each of its causes were named, or too little known to name one.
    private static IEnumerable<Answer> Spoken(Answer answer) =>
    [
        answer,
        // What deals are worth is never named where a period has none.
        .. answer.Causes.Where(cause => cause.Cause != Cause.PriceOrSize || (answer.Before.Wins > 0 && answer.After.Wins > 0))
            .Select(cause => answer with { Verdict = new Verdict { Kind = VerdictKind.Named, Causes = [cause.Cause] } }),
        .. new[] { VerdictKind.TooFew, VerdictKind.CannotTell }.Select(kind => answer with
        {
            Verdict =
                new Verdict { Kind = kind,
                    Missing =
                        [new() { Kind = MissingKind.Leads, More = 1_200 }, new() { Kind = MissingKind.WonDeals, More = 4 },
                            new() { Kind = MissingKind.Visits }] },
        }),
    ];

    private static Story Of(Answer answer) =>
        new(new CohortPair(
            CohortKind.Month, new Period(answer.Before.From, answer.Before.To), new Period(answer.After.From, answer.After.To)), answer);
}
