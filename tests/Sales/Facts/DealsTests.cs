using Pipeline.Reports;
using Pipeline.Tests.Storage;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>What counts of the uploads, once rates, teams, stages and later versions of files are known.</summary>
public sealed class DealsTests(AzuriteFixture azurite)
{
    private const string Heading = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Deal owner\n";
    private const string Deals = Heading
        + "1,One,Closed Won,100,USD,2026-01-10,2026-01-01,Ayu\n"
        + "2,Two,Closed Won,2000,IDR,2026-01-20,2026-01-01,Budi\n"
        + "3,Three,Closed Lost,300,EUR,2026-01-21,2026-01-01,Budi\n"
        + "4,Four,Serah terima,10,USD,2026-02-20,2026-01-01, ayu\n"
        + "5,Five,Qualified,20,USD,2026-09-20,2026-01-01,Ayu\n";

    [Fact]
    public async Task A_win_is_worth_what_it_was_worth_when_it_closed()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        Assert.Equal(2_000, await side.MeasureAsync("won_value"));
        Assert.Contains(
            (await ReportAsync(side)).Warnings,
            warning => warning.English.StartsWith("3 won, lost or open deals in USD", StringComparison.Ordinal));

        await side.ReceiveAsync("rates.csv", "month,currency,rate\n2026-01,USD,15000\n2026-02,USD,16000\n");
        Assert.Equal(100 * 15_000 + 2_000, await side.MeasureAsync("won_value"));

        // The day's own rate is closer than its month's, and a rate of another week is none.
        await side.ReceiveAsync("daily.csv", "date,currency,rate\n2026-01-05,USD,15500\n2026-01-01,EUR,17000\n");
        Assert.Equal(100 * 15_500 + 2_000, await side.MeasureAsync("won_value"));
        var report = await ReportAsync(side);
        var warning = Warning(report, "deals-without-rate");
        Assert.Contains("1 won, lost or open deal in EUR", warning, StringComparison.Ordinal);
        Assert.Contains("2026-01-21", warning, StringComparison.Ordinal);

        // Open money is taken at the newest rate up to the report's day.
        Assert.Equal((10 + 20) * 16_000, await side.MeasureAsync("open_value"));
        Assert.Equal("IDR", report.Currency);
    }

    [Fact]
    public async Task A_deal_that_was_reopened_is_open_and_one_that_a_newer_export_lacks_stays_as_it_was()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync(
            "deals 1 Maret 2026.csv", Heading
                + "1,One,Qualified,100,,2026-04-10,2026-01-01,Ayu\n4,Four,Closed Won,5,,2026-02-10,2026-01-01,Ayu\n");
        await side.ReceiveAsync("deals 01-Feb-2026.csv", Heading
            + "1,One,Closed Lost,100,,2026-01-10,2026-01-01,Ayu\n2,Two,Closed Lost,50,,2026-01-20,2026-01-01,Budi\n3,Three,Qualified,7,,"
            + "2026-06-20,2026-01-01,Budi\n");
        Assert.Equal(
            (1, 1, 2),
            (await side.MeasureAsync("won_deals"), await side.MeasureAsync("lost_deals"), await side.MeasureAsync("open_deals")));
    }

    [Fact]
    public async Task A_stage_means_what_the_business_says()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        Assert.Equal((2, 2), (await side.MeasureAsync("won_deals"), await side.MeasureAsync("open_deals")));

        await side.ReceiveAsync("stages.csv", "stage,meaning\nserah terima,won\n");
        Assert.Equal((3, 1), (await side.MeasureAsync("won_deals"), await side.MeasureAsync("open_deals")));
        var won =
            (await ReportAsync(side)).Measurements.Where(m => m.Metric == "won_deals" && m.Grain == "month" && m.Dimensions.Count == 0);
        Assert.Equal([(new DateOnly(2026, 1, 1), 2d), (new DateOnly(2026, 2, 1), 1d)], won.Select(m => (m.From!.Value, m.Value!.Value)));

        await side.ReceiveAsync("hubspot stages.csv", "stage,meaning,tool\nSerah terima,lost,hubspot\nClosed Won,won,pipedrive\n");
        Assert.Equal((2, 2), (await side.MeasureAsync("won_deals"), await side.MeasureAsync("lost_deals")));
    }

    [Fact]
    public async Task An_owner_s_team_fills_the_deals_that_name_none()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        await side.ReceiveAsync("teams.csv", "owner,team\nAYU,Barat\nBudi,Timur\n");
        var byTeam = (await ReportAsync(side)).Measurements.Where(m => m.Metric == "open_deals" && m.Dimensions.ContainsKey("team"));
        Assert.Equal([("Barat", 2d)], byTeam.Select(m => (m.Dimensions["team"], m.Value!.Value)));
    }

    [Fact]
    public async Task A_target_stands_in_the_report_and_a_new_version_replaces_it()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        await side.ReceiveAsync(
            "targets.csv", "month,sales metric,target,owner\n2026-04,won_deals,4,\n2026-06,win rate,25%,ayu\n2025-11,won_deals,9,\n");
        Assert.Equal([("2026-06-01", "win_rate", "Ayu", 0.25), ("2026-04-01", "won_deals", null, 4d)], Set(await ReportAsync(side)));

        await side.ReceiveAsync("targets.csv", "month,sales metric,target,owner\n2026-04,won_deals,5,\n");
        Assert.Equal([("2026-04-01", "won_deals", null, 5d)], Set(await ReportAsync(side)));

        static IEnumerable<(string, string, string?, double)> Set(Report report) =>
            report.Lists.Single(list => list.Id == "targets_set").Rows.Select(
                row => ((string)row[0]!, (string)row[1]!, (string?)row[2], (double)row[4]!));
    }

    [Fact]
    public async Task A_month_whose_wins_cannot_be_converted_attains_no_known_share_of_its_quota()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("quotas.csv", "month,owner,quota\n2026-01,,100\n2026-02,,100\n");
        await side.ReceiveAsync(
            "deals-2026-03-01.csv", Heading
                + "1,One,Closed Won,100,USD,2026-01-10,2026-01-01,Ayu\n2,Two,Closed Won,50,IDR,2026-02-10,2026-01-01,Ayu\n");
        var report = await ReportAsync(side);
        var months = report.Measurements.Where(m => m.Metric == "quota_attainment" && m.Grain == "month" && m.Dimensions.Count == 0);
        Assert.Equal(
            [(new DateOnly(2026, 2, 1), 0.5)], months.Where(m => m.Value is not null).Select(m => (m.From!.Value, m.Value!.Value)));
        Assert.Contains("1", Warning(report, "deals-without-rate"), StringComparison.Ordinal);
        Assert.Equal(0.5, await side.MeasureAsync("quota_attainment"));
    }

    [Fact]
    public async Task A_new_version_of_a_list_replaces_the_whole_of_the_old_one_and_the_old_one_can_come_back()
    {
        var side = await OneSide.OpenAsync(azurite);
        const string Both = "month,owner,quota\n2026-01,Ayu,100\n2026-01,Budi,100\n";
        await side.ReceiveAsync("deals-2026-03-01.csv", Heading + "1,One,Closed Won,100,,2026-01-10,2026-01-01,Ayu\n");
        await side.ReceiveAsync("quotas.csv", Both);
        Assert.Equal(0.5, await side.MeasureAsync("quota_attainment"));

        await side.ReceiveAsync("quotas.csv", "month,owner,quota\n2026-01,Ayu,100\n");
        Assert.Equal(1, await side.MeasureAsync("quota_attainment"));

        // A broken version empties nothing.
        await side.ReceiveAsync("quotas.csv", "month,owner\n2026-01,Ayu\n");
        Assert.Equal(1, await side.MeasureAsync("quota_attainment"));

        // The old bytes again are the present version again.
        await side.ReceiveAsync("quotas.csv", Both);
        Assert.Equal(0.5, await side.MeasureAsync("quota_attainment"));

        // Bytes that also lie under another name are replaced when both names have newer ones.
        await side.ReceiveAsync("copy.csv", Both);
        await side.ReceiveAsync("quotas.csv", "month,owner,quota\n2026-01,Ayu,100\n ");
        Assert.Equal(0.5, await side.MeasureAsync("quota_attainment"));
    }

    [Fact]
    public async Task An_older_version_of_deals_stays_an_older_snapshot()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync(
            "deals.csv", Heading + "1,One,Closed Won,100,,2026-01-10,2026-01-01,Ayu\n2,Two,Closed Won,50,,2026-01-10,2026-01-01,Ayu\n");
        await side.ReceiveAsync("deals.csv", Heading + "1,One,Closed Won,120,,2026-01-10,2026-01-01,Ayu\n");
        Assert.Equal(170, await side.MeasureAsync("won_value"));
    }

    [Fact]
    public async Task What_cannot_be_believed_as_it_stands_is_warned_of()
    {
        var side = await OneSide.OpenAsync(azurite);
        var rows =
            string.Concat(
                Enumerable.Range(1, 5)
                    .Select(i => $"{i},D{i},Closed Won,{(i == 1 ? "" : "10")},,2026-01-{i + 10},2026-01-{(i == 2 ? 30 : 1):00},Ayu\n"));
        await side.ReceiveAsync(
            "deals-2026-03-01.csv", Heading + rows
                + "6,Six,Closed Won,10,,2026-12-01,2026-01-01,Ayu\n7,Seven,Closed Won,10,,,2026-01-01,Ayu\n");
        var report = await ReportAsync(side);
        Assert.StartsWith(
            "The win rate of 100% in hubspot rests on 6 won deals", Warning(report, "no-lost-deals"), StringComparison.Ordinal);
        Assert.StartsWith("1 of 6 won deals in hubspot has no amount", Warning(report, "won-without-amount"), StringComparison.Ordinal);
        Assert.StartsWith(
            "1 of 6 won or lost deals in hubspot was closed before being created", Warning(report, "closed-before-created"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "1 deal in hubspot is marked as closed with a close date after 2026-06-01", Warning(report, "close-dates-ahead"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "1 closed deal in hubspot has no close date", Warning(report, "closed-without-date"), StringComparison.Ordinal);
        Assert.All(report.Warnings, warning => Assert.NotEqual(warning.English, warning.Indonesian));

        await side.ReceiveAsync("more-2026-03-02.csv", Heading + "8,Eight,Closed Lost,10,,2026-02-01,2026-01-01,Ayu\n");
        Assert.DoesNotContain(await WarningsAsync(side), code => code == "no-lost-deals");
    }

    [Fact]
    public async Task Deals_with_and_without_ids_of_one_tool_may_be_the_same_twice()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("report.csv", "Opportunity Name,Account Name,Stage,Close Date,Amount\nA,B,Closed Won,2026-01-10,5\n");
        Assert.DoesNotContain("mixed-deal-keys", await WarningsAsync(side));
        await side.ReceiveAsync("Opportunity.csv", "Id,Name,StageName,CloseDate,Amount\n006000000000001,A,Closed Won,2026-01-10,5\n");
        Assert.Contains("mixed-deal-keys", await WarningsAsync(side));
    }

    private static Task<Report> ReportAsync(OneSide side) => side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);

    private static async Task<IEnumerable<string>> WarningsAsync(OneSide side) =>
        (await ReportAsync(side)).Warnings.Select(warning => warning.Code);

    private static string Warning(Report report, string code) => Assert.Single(report.Warnings, warning => warning.Code == code).English;
}
