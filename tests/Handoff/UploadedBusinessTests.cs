using Handoff;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>From the files that a firm would upload to the verdict on its page.</summary>
[Trait("Category", "Slow")]
public sealed class UploadedBusinessTests(ITestOutputHelper output)
{
    // One with the horizon that is set and one with the learned; PIPELINE_SLOW=1 plays 40, of which chance draws the seeds.
    private static readonly int Runs = Lane.Slow ? 40 : 2;

    [Theory]
    [InlineData(Scenario.FollowUp, Cause.FollowUp)]
    [InlineData(Scenario.Campaign, Cause.Marketing)]
    [InlineData(Scenario.Mix, Cause.Marketing)]
    [InlineData(Scenario.Closing, Cause.Closing)]
    [InlineData(Scenario.Both, Cause.Marketing, Cause.FollowUp)]
    [InlineData(Scenario.Nothing)]
    public async Task The_page_names_what_got_worse_or_says_that_it_cannot_be_told(Scenario scenario, params Cause[] causes)
    {
        var (right, wrong) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (seed, isLearned) = (Lane.Slow ? Random.Shared.Next() : 11 + run, run % 2 == 1);
            var story = await TellAsync(
                new UploadedBusiness(seed, scenario, leadsAMonth: Lane.Slow && isLearned ? 250 : 900).Play(), isLearned ? null : 30);
            var verdict = story.Answer.Verdict;
            output.WriteLine(
                $"{scenario}, seed {seed}: {verdict.Kind} {string.Join(' ', verdict.Causes)}, {story.Answer.Before.Leads} and "
                    + $"{story.Answer.After.Leads} leads, horizon {story.Answer.After.HorizonDays} days");
            Assert.Equal(UploadedBusiness.Since, story.Pair.After.From);
            Assert.All(story.Answer.Before.Channels, channel => Assert.True(channel.Visits > channel.Leads));
            wrong += verdict.Causes.Except(causes).Any() || (verdict.Kind == VerdictKind.NothingChanged && causes.Length > 0) ? 1 : 0;
            right += causes.Length == 0 ? (verdict.Causes.Count == 0 ? 1 : 0) : causes.Intersect(verdict.Causes).Any() ? 1 : 0;
        }

        // One in fifty may be wrong, so one of those that chance draws may be; two are no chance. Of the same two each time none is.
        Assert.True(wrong <= (Lane.Slow ? 1 : 0), $"{wrong} of {Runs} wrong");
        Assert.True(right * 3 >= Runs, $"{right} of {Runs} told");
    }

    private static async Task<Story> TellAsync(UploadedBusiness business, int? horizonDays)
    {
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        foreach (var (name, content) in business.Web.Append(business.Contacts))
        {
            Assert.Equal(0, (await marketing.WriteAsync(name, content)).Rows.Rejected);
        }

        foreach (var (name, content) in new[] { business.Contacts, business.Deals, business.Activities })
        {
            Assert.Equal(0, (await sales.WriteAsync(name, content)).Rows.Rejected);
        }

        var settings = new PipelineSettings { HorizonDays = horizonDays };
        var publications =
            new[] { marketing.Publish(workplace.Folder, UploadedBusiness.AsOf), sales.Publish(workplace.Folder, UploadedBusiness.AsOf) };
        using var database = HandoffFacts.Lay(publications, settings, UploadedBusiness.AsOf, workplace.Folder);
        return HandoffReporting.Measure(database, publications, settings, UploadedBusiness.AsOf).Stories[0];
    }
}
