using Handoff;
using Marketing;
using Pipeline.Tables;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>
/// Leads, deals, calls and dispositions in our own templates, as of the end of October with a horizon of 60 days: each campaign's name is
/// the case.
/// </summary>
public sealed class HandoffCasesTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // Read once for all tests, which only look.
    private static readonly Lazy<Task<HandoffCasesTests>> Read = new(() => Task.Run(ReadAsync));

    private Dictionary<string, (long Leads, double Won, double WonValue, double? Hours, bool InTime, string Disposition,
        long Older, long Deals, string CreatedOn)> cases = [];
    private List<string> stages = [];
    private Receipt? leads;

    public async ValueTask InitializeAsync()
    {
        var read = await Read.Value;
        (cases, stages, leads) = (read.cases, read.stages, read.leads);
    }

    private static async Task<HandoffCasesTests> ReadAsync()
    {
        var read = new HandoffCasesTests();
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        var folder = SmallCases.Path("60-hand-off");
        read.leads = await marketing.TakeAsync(Path.Combine(folder, "marketing", "leads.csv"));
        foreach (var file in new[] { "deals", "activities", "dispositions" })
        {
            await sales.TakeAsync(Path.Combine(folder, "sales", file + ".csv"));
        }

        read.stages = [.. sales.Query("select stage from closed_looking_stages", AsOf).Select(row => string.Join(' ', row))];
        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings { HorizonDays = 60 }, AsOf, workplace.Folder);
        foreach (var (name, told) in database.Query(
            """
            select campaign, count(*), sum(is_won::int)::double, sum(won_value)::double, min(hours_to_touch)::double, bool_or(is_in_time), min(disposition), sum(older_deals)::bigint, sum(deals)::bigint,
                min(created_on)::varchar
            from leads group by campaign
            """,
            row =>
                (row.GetString(0),
                    (row.GetInt64(1), row.GetDouble(2), row.GetDouble(3), row.IsDBNull(4)
                        ? (double?)null
                        : row.GetDouble(4), row.GetBoolean(5), row.GetString(6), row.GetInt64(7), row.GetInt64(8), row.GetString(9)))))
        {
            read.cases.Add(name, told);
        }

        return read;
    }

    [Theory]
    [InlineData("dupA", 1)]
    [InlineData("dupPhone", 1)]
    [InlineData("phones", 1)]
    [InlineData("twodeals", 1)]
    [InlineData("mailphone", 1)]
    [InlineData("emails", 4)]
    [InlineData("testdrive-source", 1)]
    [InlineData("testdrive-status", 1)]
    [InlineData("ujicoba", 1)]
    public void Leads(string name, long count) => Assert.Equal(count, cases[name].Leads);

    [Theory]
    [InlineData("testlead")]
    [InlineData("realtest")]
    [InlineData("future")]
    public void No_lead(string name)
    {
        Assert.DoesNotContain(name, cases.Keys);
        Assert.Equal(2, leads!.Files.Single().Rows.SetAside[TestRecords.Test]);
        Assert.Equal(leads.Rows.Read, leads.Rows.Kept + leads.Rows.Rejected + leads.Files.Single().Rows.SetAside.Values.Sum());
    }

    [Theory]
    [InlineData("dupA", 1, 100)]
    [InlineData("twodeals", 1, 150)]
    [InlineData("inside60", 1, 100)]
    [InlineData("outside", 0, 0)]
    [InlineData("older", 0, 0)]
    [InlineData("wonlost", 1, 100)]
    [InlineData("dupPhone", 0, 0)]
    [InlineData("tviadeal", 0, 0)]
    [InlineData("refused", 0, 0)]
    [InlineData("mail", 1, 100)]
    [InlineData("phone", 1, 100)]
    [InlineData("mailphone", 1, 100)]
    [InlineData("badid", 1, 100)]
    [InlineData("idspace", 1, 100)]
    [InlineData("refdeal", 1, 100)]
    [InlineData("zerowin", 1, 0)]
    [InlineData("blankwin", 1, 0)]
    [InlineData("tidakberhasil", 0, 0)]
    [InlineData("notwon", 0, 0)]
    [InlineData("belummenang", 0, 0)]
    [InlineData("tidakjadi", 0, 0)]
    [InlineData("unsuccessful", 0, 0)]
    // Ids that differ in case are two ids; a stage called "Deal" alone tells no outcome, and is warned of.
    [InlineData("idcase", 0, 0)]
    [InlineData("sameday", 1, 100)]
    [InlineData("deal", 0, 0)]
    public void Won(string name, double count, double value) => Assert.Equal((count, value), (cases[name].Won, cases[name].WonValue));

    // The person of dupA asked on the 5th and again on the 20th, and was called an hour after the second time, which the call answers.
    [Theory]
    [InlineData("dupA", 1d, true)]
    [InlineData("t24exact", 24d, true)]
    [InlineData("t24plus", 24.016666666666666, false)]
    [InlineData("tbefore", null, false)]
    [InlineData("tauto", null, false)]
    [InlineData("tin", null, false)]
    [InlineData("tnoans", null, false)]
    [InlineData("tidn", null, false)]
    [InlineData("tviadeal", 2d, true)]
    [InlineData("twa", 2d, true)]
    [InlineData("dupPhone", null, false)]
    [InlineData("sameday", null, false)]
    public void Touched(string name, double? hours, bool isInTime)
    {
        Assert.Equal(hours, cases[name].Hours);
        Assert.Equal(isInTime, cases[name].InTime);
    }

    [Theory]
    [InlineData("refused", "refused")]
    [InlineData("accepted", "accepted")]
    [InlineData("refdeal", "accepted")]
    public void Judged(string name, string disposition) => Assert.Equal(disposition, cases[name].Disposition);

    [Fact]
    public void A_stage_that_looks_closed_and_tells_no_outcome_is_named() => Assert.Contains("Deal", stages);

    [Fact]
    public void An_older_deal_is_flagged_and_a_day_is_the_business_s() =>
        Assert.Equal((1, "2026-08-01"), ((int)cases["older"].Older, cases["tz"].CreatedOn));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
