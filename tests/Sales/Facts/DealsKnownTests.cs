using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>
/// Until when a list of deals speaks: to the youngest date that its tool wrote itself or the day that its name tells; the time of the
/// upload makes no day known.
/// </summary>
public sealed class DealsKnownTests
{
    [Theory]
    [InlineData(
        "Id,Name,StageName,CloseDate,CreatedDate,{1}",
        "0065g00000AbCd1,A,Closed Won,2026-08-25,2026-08-05T02:00:00.000Z,{0}",
        "LastModifiedDate",
        "LastStageChangeDate",
        "LastActivityDate")]
    [InlineData(
        "Deal - ID,Deal - Title,Deal - Status,Deal - Value,Deal - Won time,Deal - Deal created,Deal - {1}",
        "1,A,Won,5,2026-08-25 09:00:00,2026-08-05 09:00:00,{0}",
        "Update time",
        "Last stage change",
        "Last activity date")]
    [InlineData(
        "Record Id,Deal Owner,Deal Name,Closing Date,Stage,Created Time,{1}",
        "zcrm_1,Ayu,A,2026-08-25,Closed Won,2026-08-05 09:00:00,{0}",
        "Modified Time",
        "Last Activity Time")]
    [InlineData(
        "Record ID,Deal Name,Deal Stage,Close Date,Create Date,{1}",
        "1,A,Closed Won,2026-08-25 09:00,2026-08-05 09:00,{0}",
        "Last Modified Date",
        "Date entered current stage",
        "Last Activity Date")]
    [InlineData(
        "deal id,stage,outcome,amount,created,closed,{1}",
        "D1,Won,won,5,2026-08-05,2026-08-25,{0}",
        "modified",
        "stage since",
        "last activity")]
    public async Task A_younger_date_makes_the_days_until_then_known(string heading, string row, params string[] younger)
    {
        foreach (var column in younger)
        {
            Assert.Equal((column, "2026-10-05"), (column, await KnownTo("list.csv", column, "2026-10-05")));
        }

        // What is stated beyond the last change was stated ahead.
        Assert.Equal("2026-08-20", await KnownTo("list.csv", younger[0], "2026-08-20"));
        Assert.Equal("2026-10-20", await KnownTo("list-2026-10-20.csv", younger[0], "2026-08-20"));
        Assert.Equal("2026-10-20", await KnownTo("list(2026-08-01-2026-10-20).csv", younger[0], "2026-08-20"));

        async Task<string?> KnownTo(string name, string column, string day)
        {
            using var facts = new LocalFacts(SalesPipeline.Sales);
            await facts.WriteAsync(
                name,
                $"{heading.Replace("{1}", column, StringComparison.Ordinal)}\n{row.Replace("{0}", day, StringComparison.Ordinal)}\n");
            return Assert.Single(
                facts.Query("select to_day::varchar from known_days where fact_table = 'deals'", new DateOnly(2026, 10, 31)))[0];
        }
    }

    // A lost deal keeps the day on which it should have closed.
    [Theory]
    [InlineData("Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Last Modified Date", "2023-04-03 10:00")]
    [InlineData("Record Id,Deal Name,Stage,Closing Date,Created Time,Deal Owner,Modified Time", "2023-04-03 10:00:00")]
    [InlineData("Id,Name,StageName,CloseDate,CreatedDate,Amount,LastModifiedDate", "2023-04-03T02:00:00.000Z")]
    [InlineData("deal id,owner,stage,closed,created,amount,modified", "2023-04-03 10:00")]
    [InlineData("Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount", null)]
    [InlineData("Record Id,Deal Name,Stage,Closing Date,Created Time,Deal Owner", null)]
    [InlineData("Id,Name,StageName,CloseDate,CreatedDate,Amount", null)]
    [InlineData("deal id,owner,stage,closed,created,amount", null)]
    public async Task A_lost_deal_that_should_have_closed_later_makes_no_day_known(string heading, string? modified)
    {
        var last = modified is null ? "" : $",{modified}";
        string Deal(int id, string stage, string closed) => $"0065g00000AbCd{id},A{id},{stage},{closed},2023-03-0{id},5{last}\n";
        Assert.Equal(
            modified is null ? "2023-03-28" : "2023-04-03",
            await KnownTo(
                Deal(1, "Closed Won", "2023-03-20") + Deal(2, "Closed Lost", "2023-03-28") + Deal(3, "Closed Lost", "2023-12-15")));
        Assert.Equal(modified is null ? "2023-03-01" : "2023-04-03", await KnownTo(Deal(1, "Closed Won", "2023-12-15")));
        Assert.Equal(
            modified is null ? "2023-03-09" : "2023-04-03",
            await KnownTo(
                Deal(1, "Closed Won", "2023-03-05") + Deal(2, "Closed Won", "2023-03-09") + Deal(3, "Closed Lost", "2023-03-31")));

        async Task<string?> KnownTo(string rows)
        {
            using var facts = new LocalFacts(SalesPipeline.Sales);
            await facts.WriteAsync("list.csv", $"{heading}\n{rows}");
            return Assert.Single(
                facts.Query("select to_day::varchar from known_days where fact_table = 'deals'", new DateOnly(2024, 1, 31)))[0];
        }
    }

    [Fact]
    public async Task A_deal_that_was_closed_ahead_is_named_and_counts_on_its_day()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "list.csv", "Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Last Modified Date\n"
                + "1,A,Closed Won,2023-03-20,2023-03-01,5,2023-04-03\n2,B,Closed Won,2023-12-15,2023-03-01,7,2023-04-03\n");
        var report = facts.Report(new(2024, 1, 31));
        Assert.Equal(
            "1 deal in hubspot is marked as closed on a day after 2023-04-03, the last that its exports prove: it counts there, though "
                + "nothing else is known of those days. First: 2, 2023-12-15.",
            Assert.Single(report.Warnings, warning => warning.Code == "close-dates-unproven").English);
        Assert.Equal(
            7,
            facts.Measure(new(2024, 1, 31), "won_value")
                .Single(won => won is { Grain: "month", Dimensions.Count: 0, From.Month: 12 }).Value);
    }

    [Fact]
    public async Task Expected_close_dates_of_lost_deals_at_the_ends_of_quarters_make_no_day_known()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "list.csv",
            "deal id,owner,stage,closed,created,amount\n" + string.Concat(Enumerable.Range(1, 28).Select(
                day => $"{day},A,Closed Won,2023-02-{day:00},2023-01-{day:00},5\n"))
                + "31,A,Closed Lost,2023-03-31,2023-01-03,5\n32,A,Closed Lost,2023-06-30,2023-01-03,5\n"
                + "33,A,Closed Lost,2023-09-30,2023-01-03,5\n");
        Assert.Equal(
            [["2023-02-28"]],
            facts.Query("select to_day::varchar from known_days where fact_table = 'deals'", new DateOnly(2024, 1, 31)));
    }

    [Fact]
    public async Task Days_that_close_dates_alone_make_known_are_named()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        const string List =
            "deal id,owner,stage,closed,created,amount\n1,A,Closed Won,2023-03-20,2023-01-01,5\n2,A,Closed Won,{0},2023-03-02,7\n";
        await facts.WriteAsync("list.csv", List.Replace("{0}", "2023-05-15", StringComparison.Ordinal));
        Assert.Equal(
            "deals is known to 2023-05-15 by close dates alone: what else its exports tell ends at 2023-03-02. If they were made earlier, "
                + "put the day of the export into the file's name, as deals-2023-03-02.csv, and upload them again.",
            Assert.Single(facts.Report(new(2024, 1, 31)).Warnings, warning => warning.Code == "days-by-close-dates").English);
        await facts.WriteAsync("list-2023-05-20.csv", List.Replace("{0}", "2023-05-15", StringComparison.Ordinal));
        Assert.DoesNotContain(facts.Report(new(2024, 1, 31)).Warnings, warning => warning.Code == "days-by-close-dates");
    }

    // Orders and calls also tell how an owner is spelled and which money is meant: that they ended in July makes no won deal of August
    // less known.
    [Fact]
    public async Task Calls_and_orders_that_ended_leave_the_deals_as_far_known_as_their_own_list()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals.csv", "Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Deal owner\n"
                + "1,A,Closed Won,2026-08-25 09:00,2026-08-05 09:00,5,Ayu\n");
        await facts.WriteAsync(
            "calls.csv", "Record ID,Call outcome,Call direction,Activity date,Activity assigned to,Associated Deal IDs\n"
                + "9,Connected,Outbound,2026-07-20 10:00,ayu,1\n");
        var known = facts.Report(new(2026, 9, 2)).Known;
        Assert.Contains("won_value", Assert.Single(known, run => run.Table == "deals").Metrics);
        var calls = Assert.Single(known, run => run.Table == "activities").Metrics;
        Assert.DoesNotContain("won_value", calls);
        Assert.Contains("followed_up_in_time_share", calls);
    }
}
