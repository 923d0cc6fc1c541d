using Handoff;
using Handoff.Closings;
using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Handoff.Diagnosis.Words;
using Handoff.Findings;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Handoff;
using Pipeline.Tests.Handoff.Diagnosis;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// What the hand-off's headline says of firms of which is known what happened, and whether each of its sentences follows from what it
/// cites.
/// </summary>
public sealed class HandoffFirmTests(ITestOutputHelper output)
{
    private const int Leads = 3000;
    private const ulong Seed = 20_261_128;

    private static readonly DateOnly AsOf = new(2026, 7, 1);

    // What is as good as always named of firms of this size (the diagnosis's README): a headline that says nothing fails.
    private static readonly Scenario[] Spoken = [Scenario.FollowUp, Scenario.Campaign, Scenario.Quality, Scenario.Price, Scenario.Both];

    // All of the report but its story is the same for every answer.
    private static readonly Lazy<Report> Rest = new(ReportOfOne);

    /// <summary>Reports with some of every code, written once for all tests, which only read them.</summary>
    internal static Lazy<Task<IReadOnlyList<(string Language, Report Report)>>> Every { get; } = new(() => Task.Run(WriteEveryAsync));

    public static TheoryData<Scenario, bool> All { get; } =
        new([.. from scenario in Enum.GetValues<Scenario>() from isUp in new[] { true, false } select (scenario, isUp)]);

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_the_headline_names_is_what_happened(Scenario scenario, bool isUp)
    {
        var firm = HazardBusiness.Make(Seed + (ulong)scenario, scenario, Leads);
        var answer = isUp ? Diagnose.Change(firm.After, firm.Before) : Diagnose.Change(firm.Before, firm.After);
        foreach (var (language, report) in await TellAsync(answer))
        {
            var headline = report.Headline[0];
            var named = headline.Cites.Where(cited => cited["column"] == "causes")
                .SelectMany(cited => cited["value"].Split(' '))
                .Select(cause => Enum.Parse<Cause>(cause.Replace("_", "", StringComparison.Ordinal), ignoreCase: true))
                .ToList();
            Assert.All(named, cause => Assert.Contains(cause, firm.Worse));
            Assert.All(named, cause => Assert.Equal(isUp, answer.Causes.Single(estimate => estimate.Cause == cause).Effect > 0));
            Assert.True(headline.Code != AssertionCodes.NothingChanged || firm.Worse.Count == 0, headline.Words);
            Assert.True(!Spoken.Contains(scenario) || named.Count > 0, headline.Words);
            if (named.Count > 0)
            {
                Assert.Contains(
                    language == "en" ? (isUp ? "Sales rose" : "Sales fell") : isUp ? "Penjualan naik" : "Penjualan turun",
                    headline.Words,
                    StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_sentence_follows_from_what_it_cites()
    {
        HashSet<string> codes = [];
        foreach (var (language, report) in await Every.Value)
        {
            Told(language, report);
            codes.UnionWith(report.Headline.Select(sentence => sentence.Code));
        }

        string[] all =
            [.. typeof(AssertionCodes).GetFields().Concat(typeof(FindingCodes).GetFields())
                .Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Empty(all.Except(codes));
    }

    private static IEnumerable<Answer> More()
    {
        var (shop, calm) = (new PlainShop(), new PlainShop { Search = 0.3 });

        // The leads of one channel alone are won less often.
        var (before, after) = (calm.Count(), (calm with { Won = 0.05 }).Count());
        yield return Diagnose.Change(before, before with { Channels = [before.Channels[0], after.Channels[1]] });

        // Nothing changed, and too few leads to know.
        yield return Diagnose.Change((shop with { Visits = 6000 }).Count(), (shop with { Visits = 6000 }).Count());

        // Calls late at weekends alone, and after hours alone; so many that sales say nothing.
        foreach (var at in new[] { Arrival.Weekend, Arrival.AfterHours })
        {
            var (then, now) = ((shop with { Visits = 6000 }).Count(), (shop with { Visits = 6000 }).Count());
            yield return Diagnose.Change(Arriving(then, at, 0.8), Arriving(now, at, 0.2));
            yield return Diagnose.Change(Arriving(then, at, 0.2), Arriving(now, at, 0.8));
            yield return Diagnose.Change(Arriving(shop.Count(), at, 0.8), Arriving((shop with { Visits = 42_000 }).Count(), at, 0.2));
        }

        // Poorer, and better, leads of one channel.
        var (rich, poor) = ((shop with { Search = 0.7 }).Count(), (shop with { Search = 0.7, Acceptance = 0.68, Won = 0.17 }).Count());
        yield return Diagnose.Change(rich, OfSocial(rich, poor));
        yield return Diagnose.Change(OfSocial(rich, poor), rich);
        yield return Diagnose.Change(rich, OfSocial((shop with { Search = 0.7, Visits = 36_000 }).Count(), poor));

        // Two causes, of which one did far more.
        yield return Diagnose.Change(shop.Count(), (shop with { Visits = 48_000, InTime = 0.3 }).Count());

        // Two causes of one size; more leads than can be called; sales rise with the season while the follow-up gets worse.
        yield return Diagnose.Change(shop.Count(), (shop with { Visits = 50_000, Won = 0.2 }).Count());
        yield return Diagnose.Change(shop.Count(), (shop with { Visits = 100_000, InTime = 0.65 }).Count());
        yield return Diagnose.Change(
            shop.Count(),
            (shop with { Visits = 90_000, InTime = 0.6 }).Count(),
            background: new() { HasYear = true, YearAgo = (2000, 3000) });
    }

    // Every part of the difference is something, but one.
    private static ClosedPeriod Closed(double counted, int times)
    {
        var parts = Enum.GetValues<ClosedPart>().ToDictionary(part => part, part => part switch
        {
            ClosedPart.BeforeLead => 0,
            ClosedPart.AfterPeriod => -0.07 * counted * times,
            ClosedPart.Rest => 1_000.0 * (times - 2.5),
            _ => 0.01 * (1 + (int)part) * counted * times,
        });
        return new(counted + parts.Values.Sum(), parts);
    }

    private static Cohort OfSocial(Cohort cohort, Cohort social) => cohort with
    {
        Channels = [cohort.Channels[0], social.Channels[1]],
        Days = [.. cohort.Days!.Where(day => day.Channel == "search"), .. social.Days!.Where(day => day.Channel == "social")],
    };

    // A third of the leads came at each time; of those that came at one, so many were called in time.
    private static Cohort Arriving(Cohort cohort, Arrival at, double inTime) => cohort with
    {
        Arrivals =
        [
            .. from channel in cohort.Channels
               from arrival in new[] { Arrival.WorkingHours, Arrival.AfterHours, Arrival.Weekend }
               select new ArrivedLeads
               {
                   Channel = channel.Channel,
                   Arrival = arrival,
                   Leads = channel.Leads / 3,
                   Timed = channel.Accepted / 3,
                   InTime = (long)(channel.Accepted / 3 * (arrival == at ? inTime : 0.8)),
               },
        ],
    };

    private static Report ReportOfOne()
    {
        using var published = new Published();
        published.Leads.Add(Published.Lead("1", new(2026, 6, 1)));
        return published.Report(AsOf).Report;
    }

    private async Task<IReadOnlyList<(string Language, Report Report)>> TellAsync(Answer answer)
    {
        var told = await WriteAsync(answer);
        foreach (var (language, written) in told)
        {
            Told(language, written);
        }

        return told;
    }

    private void Told(string language, Report written)
    {
        output.WriteLine(string.Join('\n', written.Headline.Select(sentence => $"{sentence.Code}: {sentence.Words}")));
        SentenceCheck.Follow(written, language);
    }

    private static async Task<IReadOnlyList<(string Language, Report Report)>> WriteEveryAsync()
    {
        List<(string, Report)> written = [];
        List<Answer> answers = [.. WordsTests.AllAnswers(), .. More()];
        foreach (var answer in answers)
        {
            written.AddRange(await WriteAsync(answer));
        }

        foreach (var found in FoundFirms.All())
        {
            written.AddRange(await WriteAsync(answers[0], found));
        }

        return written;
    }

    // report.json of an answer, in both languages.
    private static async Task<IReadOnlyList<(string Language, Report Report)>> WriteAsync(Answer answer, Found? found = null)
    {
        var report = Rest.Value;
        var story = new Story(
            new CohortPair(
                CohortKind.Month,
                new Period(answer.Before.From, answer.Before.To),
                new Period(answer.After.From, answer.After.To)),
            answer)
        {
            Closed = found is null ? null : new(Closed(answer.Split.Before, 2), Closed(answer.Split.After, 3)),
        };
        List<ReportList> lists = [.. StoryLists.Of([story], report.Currency), .. FindingLists.Of(found ?? Found.Nothing)];
        var whole = report with { Lists = [.. lists, .. report.Lists.Where(list => lists.TrueForAll(own => own.Id != list.Id))] };
        List<(string, Report)> told = [];
        foreach (var language in new[] { "en", "id" })
        {
            var shown = new PageContent();
            await ReportHtml.RenderAsync(
                whole,
                HandoffPipeline.Handoff,
                ReportMeasuring.MetricsOf(HandoffPipeline.Handoff),
                language,
                shown,
                new Dictionary<string, object?> { ["Stories"] = new[] { story } });
            told.Add((language, ReportJson.Read(ReportJson.Write(whole, shown))));
        }

        return told;
    }
}
