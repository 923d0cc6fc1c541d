using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Handoff.Diagnosis.Words;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Worlds in which something else than what it looks like changed.</summary>
public sealed class FoolingWorldsTests
{
    private static readonly PlainShop Usual = new();

    [Theory]
    [InlineData(0, true)]
    [InlineData(12, false)]
    public void Deals_that_are_won_later_are_not_told_as_worse_closing(int later, bool isNamed)
    {
        var (before, after) =
            (Usual.Count() with { DaysToWin = Days(0) }, (Usual with { Won = 0.15 }).Count() with { DaysToWin = Days(later) });
        var answer = Diagnose.Change(before, after);
        Assert.Equal(isNamed, answer.Verdict.Causes.Contains(Cause.Closing));
        Assert.Equal(!isNamed, answer.Limits.Contains(Limit.LongerCycle));

        static int[] Days(int later) => [.. Enumerable.Range(0, 400).Select(i => (i % 45) + later)];
    }

    [Fact]
    public void A_channel_under_another_name_is_warned_of_and_names_no_mix()
    {
        var (before, after) = (Usual.Count(), (Usual with { Won = 0.24 }).Count());
        var renamed = after with
        {
            Channels = [after.Channels[0], after.Channels[1] with { Channel = "Instagram" }],
            Days = [.. after.Days!.Select(d => d.Channel == "social" ? d with { Channel = "Instagram" } : d)],
        };
        var answer = Diagnose.Change(before, renamed);
        Assert.DoesNotContain(Cause.Marketing, answer.Verdict.Causes);
        Assert.Equal(new Renamed("social", "Instagram"), answer.Renamed);
        Assert.Contains(
            Explain.In(answer, "en", m => $"{m:N0}").Caveats,
            c => c.Text.StartsWith("social ends where Instagram begins", StringComparison.Ordinal));
        Assert.Null(Diagnose.Change(before, after).Renamed);
    }

    [Fact]
    public void A_channel_that_ended_is_still_fewer_leads()
    {
        var before = Usual.Count();
        var answer = Diagnose.Change(
            before, before with { Channels = [before.Channels[0]], Days = [.. before.Days!.Where(d => d.Channel == "search")] });
        Assert.Contains(Cause.Marketing, answer.Verdict.Causes);
    }

    // Refused leads stand among the accepted, called by nobody and won by none.
    [Fact]
    public void Refusals_that_are_no_longer_written_down_name_nothing()
    {
        var before = Usual.Count();
        var after = before with
        {
            Channels = [.. before.Channels.Select(c => c with
            {
                Accepted = c.Leads,
                Worked = [.. c.Worked, new() { FollowUp = FollowUp.Untouched, Deals = c.Leads - c.Accepted }],
            })],
            Days = [.. before.Days!.Select(d => d with { Accepted = d.Leads })],
        };
        var verdict = Diagnose.Change(before, after).Verdict;
        Assert.Empty(verdict.Causes);
        Assert.Empty(verdict.Seen);
    }

    [Fact]
    public void More_leads_than_could_be_called_are_told_as_that_and_not_as_the_failure_of_one_side()
    {
        var answer = Diagnose.Change(Usual.Count(), (Usual with { Visits = 100_000, InTime = 0.48 }).Count());
        Assert.True(answer.Verdict.IsOverload);
        Assert.StartsWith(
            "More leads came than could be called: 5,000 now, 3,000 before, and of those accepted 48% were called in time, 80% before",
            Explain.In(answer, "en", m => $"{m:N0}").Headline.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Prospek yang masuk lebih banyak daripada yang sanggup dihubungi", Explain.In(answer, "id", m => $"{m:N0}").Headline.Text,
            StringComparison.Ordinal);
    }

    // Half of the calls in time are not on record; the leads are won as ever.
    [Fact]
    public void Calls_that_are_not_on_record_are_not_told_as_calls_not_made()
    {
        var before = Usual.Count();
        var after = before with
        {
            Channels = [.. before.Channels.Select(c => c with
            {
                Worked =
                [
                    c.Worked[0] with { Deals = c.Worked[0].Deals / 2, Won = Half(c.Worked[0].Won, 0) },
                    new() { FollowUp = FollowUp.Untouched, Deals = c.Worked[0].Deals - (c.Worked[0].Deals / 2),
                        Won = Half(c.Worked[0].Won, 1) },
                    c.Worked[1],
                ],
            })],
            Days = [.. before.Days!.Select(d => d with { InTime = d.InTime / 2 })],
        };
        Assert.Empty(Diagnose.Change(before, after).Verdict.Seen);

        static WonAmounts Half(WonAmounts won, int which) => WonAmounts.Of(won.Amounts!.Where((_, i) => i % 2 == which));
    }

    [Fact]
    public void What_the_year_before_did_as_well_is_the_season_and_no_campaign()
    {
        var (before, after) = (Usual.Count(), (Usual with { Visits = 42_000 }).Count());
        Assert.Equal(
            [Cause.Marketing], Diagnose.Change(before, after, background: new() { HasYear = true, YearAgo = (2000, 2010) }).Verdict.Causes);
        var season = Diagnose.Change(before, after, background: new() { HasYear = true, YearAgo = (2000, 1420) });
        Assert.Empty(season.Verdict.Causes);
        Assert.StartsWith(
            "Fewer leads came, as between the same months a year earlier", Explain.In(season, "en", m => $"{m:N0}").Headline.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_year_before_marketing_is_named_and_never_as_sure()
    {
        var answer = Diagnose.Change(Usual.Count(), (Usual with { Visits = 42_000 }).Count(), background: new());
        Assert.Equal([Cause.Marketing], answer.Verdict.Causes);
        Assert.True(answer.Verdict is { MayBeSeason: true, FirstIsLargest: false });
        Assert.Contains(
            "a season or a holiday could have done the same", Explain.In(answer, "en", m => $"{m:N0}").Headline.Text,
            StringComparison.Ordinal);
        Assert.Contains(Limit.YearBeforeUnknown, answer.Limits);
    }
}
