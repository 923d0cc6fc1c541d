using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>A meeting that is planned lies ahead of the export that names it: no day up to it is known, unless the name tells so.</summary>
public sealed class PlannedActivitiesTests
{
    private const string Template = "activity time,kind,lead id,owner,status\n2026-09-08 11:00,call,l1,o,Completed\n";
    private const string HubSpot =
        "Record ID,Meeting outcome,Meeting start time,Activity assigned to,Associated Contact IDs\n51,Completed,2026-09-08 09:00,o,1\n";

    [Theory]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Scheduled\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Terjadwal\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,task,l3,o,\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,Geplant\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Completed\n", "2026-11-25")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,No answer\n", "2026-11-25")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,Attempted\n", "2026-11-25")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Upcoming\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Kopi darat\n", "2026-09-08")]
    [InlineData(
        Template, "2026-10-05 09:00,meeting,l3,o,\n2026-11-01 09:00,meeting,l3,o,\n2026-11-25 09:00,meeting,l3,o,\n", "2026-11-25")]
    [InlineData("activity time,kind,lead id,owner\n", "2026-09-08 09:00,meeting,l3,o\n2026-11-25 09:00,meeting,l3,o\n", "2026-09-08")]
    [InlineData("Call Start Time,Call Owner,Call Type,Call Duration,Call Id\n2026-09-08 09:00,o,Outbound,02:10,c1\n",
        "2026-11-25 09:00,o,Outbound,,c2\n", "2026-09-08")]
    [InlineData("Call Start Time,Call Owner,Call Type,Call Duration,Call Id\n2026-09-08 09:00,o,Outbound,02:10,c1\n",
        "2026-11-25 09:00,o,Outbound,00:00,c2\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,\n", "2026-09-08")]
    [InlineData(Template, "2026-09-14 09:00,call,l3,o,\n", "2026-09-14")]
    [InlineData("activity time,kind,lead id,owner,modified\n2026-09-08 09:00,meeting,l3,o,2026-09-10 10:00\n",
        "2026-09-15 09:00,meeting,l3,o,2026-09-10 10:00\n2026-09-22 09:00,meeting,l3,o,2026-09-10 10:00\n", "2026-09-10")]
    [InlineData("From,To,Host,Title,Event Id,Modified Time\n2026-09-08 09:00,2026-09-08 10:00,o,t,1,2026-09-09 09:00\n",
        "2026-09-15 09:00,2026-09-15 10:00,o,t,2,2026-09-09 09:00\n", "2026-09-09")]
    [InlineData("activity time,kind,lead id,owner\n2026-07-28 09:00,meeting,l1,o\n",
        "2026-09-08 09:00,meeting,l2,o\n2026-10-20 09:00,meeting,l3,o\n2026-11-25 09:00,meeting,l4,o\n", "2026-11-25")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,Confirmed\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Cancelled\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Ditunda\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Belum terlaksana\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,call,l3,o,Belum ditelepon\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,task,l3,o,To be confirmed\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Done\n", "2026-11-25")]
    [InlineData(Template, "2026-11-25 09:00,meeting,l3,o,Sudah dikunjungi\n", "2026-11-25")]
    [InlineData(HubSpot, "52,Canceled,2026-11-20 09:00,o,1\n", "2026-09-08")]
    [InlineData(Template, "2026-11-25 09:00,task,l3,o,Booked\n", "2026-09-08")]
    [InlineData(HubSpot, "52,Scheduled,2026-11-20 09:00,o,1\n", "2026-09-08")]
    [InlineData(HubSpot, "52,,2026-11-20 09:00,o,1\n", "2026-09-08")]
    public async Task What_is_planned_makes_no_day_known(string held, string ahead, string knownTo)
    {
        Assert.Equal(knownTo, await KnownTo("activities.csv"));
        Assert.Equal("2026-11-28", await KnownTo("activities-2026-11-28.csv"));

        async Task<string?> KnownTo(string name)
        {
            using var facts = new LocalFacts(SalesPipeline.Sales);
            await facts.WriteAsync(name, held + ahead);
            return Assert.Single(
                facts.Query("select to_day::varchar from known_days where fact_table = 'activities'", new DateOnly(2026, 11, 30)))[0];
        }
    }

    [Theory]
    [InlineData("2026-01-07", "2026-02-11", "2026-03-18", "2026-03-18")]
    [InlineData("2026-01-07", "2026-02-11", "2026-09-18", "2026-02-11")]
    public async Task Three_meetings_at_even_pauses_are_a_log(string one, string two, string three, string knownTo)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "activities.csv",
            $"activity time,kind,lead id,owner\n{one} 09:00,meeting,l1,o\n{two} 09:00,meeting,l2,o\n{three} 09:00,meeting,l3,o\n");
        Assert.Equal(
            [[knownTo]],
            facts.Query("select to_day::varchar from known_days where fact_table = 'activities'", new DateOnly(2026, 11, 30)));
    }

    // Every working day to 1 March; what comes then once a week, or alone, was set ahead, and what goes on as before was not. Where no call
    // has a result, the first of those once a week stands beside the others still.
    [Theory]
    [InlineData("Completed", 7, 38, "2026-02-27")]
    [InlineData("Completed", 264, 1, "2026-02-27")]
    [InlineData("Completed", 1, 60, "2026-04-30")]
    [InlineData("", 7, 38, "2026-03-08")]
    [InlineData("", 264, 1, "2026-02-27")]
    [InlineData("", 40, 1, "2026-02-27")]
    [InlineData("", 1, 60, "2026-04-30")]
    public async Task What_goes_on_as_a_list_did_holds(string status, int every, int more, string knownTo)
    {
        DateOnly[] days =
        [
            .. Enumerable.Range(0, 90).Select(day => new DateOnly(2025, 12, 1).AddDays(day))
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day < new DateOnly(2026, 2, 28)),
        ];
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "activities.csv",
            "activity time,kind,lead id,owner,status\n"
                + string.Concat(days.Select(day => $"{day:yyyy-MM-dd} 09:00,call,l1,o,{status}\n"))
                + string.Concat(Enumerable.Range(1, more).Select(i => new DateOnly(2026, 3, 1).AddDays(i * every))
                    .Where(day => day <= new DateOnly(2026, 4, 30) || every > 1)
                    .Select(day => $"{day:yyyy-MM-dd} 09:00,call,l2,o,\n")));
        Assert.Equal(
            [[knownTo]],
            facts.Query("select to_day::varchar from known_days where fact_table = 'activities'", new DateOnly(2026, 12, 30)));
    }

    // A holiday of six weeks ends no log that goes on afterwards.
    [Fact]
    public async Task A_log_without_results_goes_on_after_a_pause()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "activities.csv",
            "activity time,kind,lead id,owner\n" + string.Concat(Enumerable.Range(0, 160).Where(day => day is < 60 or > 101)
                .Select(day => $"{new DateOnly(2026, 5, 1).AddDays(day):yyyy-MM-dd} 09:00,call,l1,o\n")));
        Assert.Equal(
            [["2026-10-07"]],
            facts.Query("select to_day::varchar from known_days where fact_table = 'activities'", new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public async Task A_list_of_plans_alone_makes_no_day_known()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "activities.csv",
            "activity time,kind,lead id,owner,status\n2026-09-08 09:00,meeting,l3,o,Scheduled\n2026-09-09 09:00,call,l3,o,To do\n");
        Assert.Empty(facts.Query("select * from known_days where fact_table = 'activities'", new DateOnly(2026, 11, 30)));
    }
}
