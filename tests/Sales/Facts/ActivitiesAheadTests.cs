using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>
/// What lies after all that an undated export proves counts as no touch, and is told so; the same bytes under a name with the day of the
/// export count.
/// </summary>
public sealed class ActivitiesAheadTests
{
    private const string Head = "activity id,activity time,kind,lead id,owner,status\n";
    private const string Held = Head + "a1,2026-09-08 11:00,call,l1,o,Completed\n";

    [Theory]
    [InlineData(
        Held + "a2,2026-10-27 09:00,meeting,l2,o,\na3,2026-10-25 09:00,meeting,l3,o,\n", 1,
        "2 activities in activities count as no touch: they lie after 2026-09-08, the last day that its exports prove. First: a3, "
            + "2026-10-25. If they were not planned, put the day of the export into the file's name, as activities-YYYY-MM-DD.csv, and "
            + "upload it again.")]
    [InlineData(
        Held + "a2,2026-10-27 09:00,call,l2,o,Confirmed\n", 1,
        "1 activity in activities counts as no touch: it lies after 2026-09-08, the last day that its exports prove. First: a2, "
            + "2026-10-27. If it was not planned, put the day of the export into the file's name, as activities-YYYY-MM-DD.csv, and "
            + "upload it again.")]
    [InlineData(Held + "a2,2026-10-07 09:00,meeting,l2,o,Scheduled\n", 1, null)]
    [InlineData(Held + "a2,2026-12-07 09:00,meeting,l2,o,\n", 1, null)]
    [InlineData(Held + "a2,2026-10-07 09:00,meeting,l2,o,Completed\n", 2, null)]
    public async Task What_lies_ahead_is_told(string content, int counted, string? warning)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("activities.csv", content);
        Assert.Equal(counted.ToString(Culture), Assert.Single(facts.Query("select count(*)::varchar from activities", AsOf))[0]);
        Assert.Equal(warning, facts.Report(AsOf).Warnings.SingleOrDefault(each => each.Code == "activities-ahead")?.English);
    }

    [Fact]
    public async Task The_same_bytes_under_a_name_with_the_day_count()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        const string content = Held + "a2,2026-10-27 09:00,meeting,l2,o,\n";
        await facts.WriteAsync("activities.csv", content);
        await facts.WriteAsync("activities-2026-11-28.csv", content);
        Assert.Equal("2", Assert.Single(facts.Query("select count(*)::varchar from activities", AsOf))[0]);
        Assert.DoesNotContain(facts.Report(AsOf).Warnings, each => each.Code == "activities-ahead");
    }

    [Fact]
    public async Task Of_a_list_that_proves_no_day_nothing_counts_and_it_says_so()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "activities.csv", Head + "a1,2026-09-08 11:00,meeting,l1,o,Confirmed\na2,2026-09-09 11:00,meeting,l1,o,Confirmed\n");
        Assert.Equal("0", Assert.Single(facts.Query("select count(*)::varchar from activities", AsOf))[0]);
        Assert.Equal(
            "2 calls or meetings in activities are over and still marked as planned: they count as no touch. Mark in the tool what took "
                + "place, and export again. First: a1, 2026-09-08.",
            Assert.Single(facts.Report(AsOf).Warnings, each => each.Code == "activities-still-planned").English);
    }

    // One that lies ahead of the export is a plan, and one of the day itself may come yet.
    [Theory]
    [InlineData("activities.csv", "2026-11-25", false)]
    [InlineData("activities.csv", "2026-09-01", true)]
    [InlineData("activities-2026-11-28.csv", "2026-11-25", true)]
    [InlineData("activities-2026-11-28.csv", "2026-11-28", false)]
    public async Task What_is_over_and_still_marked_as_planned_is_told(string name, string day, bool isTold)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(name, Held + $"a2,{day} 09:00,meeting,l2,o,Scheduled\na3,{day} 09:00,task,l2,o,Scheduled\n");
        Assert.Equal("1", Assert.Single(facts.Query("select count(*)::varchar from activities", AsOf))[0]);
        var warnings = facts.Report(AsOf).Warnings.Where(each => each.Code is "activities-still-planned" or "activities-ahead");
        Assert.Equal(
            isTold ? ["activities-still-planned"] : Array.Empty<string>(), warnings.Select(each => each.Code));
    }

    // Weekly, five weeks of nothing, weekly again: the log of a firm that was closed over Lebaran. One meeting far ahead is a plan.
    [Theory]
    [InlineData(10, 6, 6, "2026-05-26")]
    [InlineData(10, 9, 4, "2026-06-02")]
    [InlineData(10, 9, 1, "2026-03-10")]
    [InlineData(10, 9, 2, "2026-03-10")]
    public async Task A_weekly_log_without_results_goes_on_after_a_pause(int before, int pause, int after, string knownTo)
    {
        var weeks = Enumerable.Range(0, before).Concat(Enumerable.Range(before + pause - 1, after));
        var rows = weeks.Select((week, i) => $"a{i},{new DateOnly(2026, 1, 6).AddDays(7 * week):yyyy-MM-dd} 09:00,meeting,l{i},o,\n");
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("activities.csv", Head + string.Concat(rows));
        Assert.Equal(
            knownTo,
            Assert.Single(facts.Query("select to_day::varchar from known_days where fact_table = 'activities'", AsOf))[0]);
    }

    private static readonly DateOnly AsOf = new(2026, 11, 28);

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;
}
