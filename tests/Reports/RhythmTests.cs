using Marketing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>When a source is late, by its own habit.</summary>
public sealed class RhythmTests
{
    private static readonly DateOnly First = new(2026, 1, 4);

    private static readonly SourceState State =
        new() { Source = "ga4", Formats = ["ga4-report"], Uploads = 0, Refused = 0, RowsKept = 0, RowsRejected = 0 };

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_weekly_source_is_late_after_half_a_week_more_and_its_usual_delay(int daysAfterTheLast, bool isLate)
    {
        var uploads = Enumerable.Range(0, 6).Select(week => Upload(First.AddDays(7 * week), delay: 1)).ToList();
        var judged = Rhythm.Judge(State with { NewestData = First.AddDays(35) }, uploads, First.AddDays(35 + daysAfterTheLast));

        Assert.Equal((7, First.AddDays(35 + 11), isLate), (judged.ExpectedEveryDays, judged.ExpectedBy, judged.IsLate));
        Assert.Equal(isLate ? ["silent-source"] : [], Rhythm.Warn([judged], First.AddDays(60)).Select(warning => warning.Code));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void What_is_set_outweighs_the_habit_and_needs_none(int daysAfterTheLast, bool isLate)
    {
        var judged = Rhythm.Judge(State, [Upload(First, delay: 0)], First.AddDays(daysAfterTheLast), setDays: 3);
        Assert.Equal((3, First.AddDays(3), isLate), (judged.ExpectedEveryDays, judged.ExpectedBy, judged.IsLate));
    }

    [Fact]
    public void A_source_that_is_expected_and_never_came_is_told_and_warned_of()
    {
        var sources =
            Sources.Tell([], Knowledge.FormatsOf(MarketingPipeline.Marketing.Knowledge), First, ExpectedSources.Parse("ga4=7, quotas=31"));
        var never = Assert.Single(sources);
        Assert.Equal(("ga4", 0, null, true), (never.Source, never.Uploads, never.ExpectedBy, never.IsLate));
        Assert.Contains("nothing has ever come", Assert.Single(Rhythm.Warn(sources, First)).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ga4")]
    [InlineData("ga4=often")]
    [InlineData("ga4=0")]
    [InlineData("=7")]
    public void A_wrong_setting_is_answered(string text) =>
        Assert.Contains(
            "such as ga4=1", Assert.Throws<FormatException>(() => ExpectedSources.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_source_that_nobody_knows_is_named_with_those_that_there_are()
    {
        var answer = Assert.Throws<FormatException>(
            () => ExpectedSources.Check(ExpectedSources.Parse("ga5=1"), Knowledge.FormatsOf(MarketingPipeline.Marketing.Knowledge)));
        Assert.Contains("'ga5' is no source; expected one of access-log", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_sends_on_working_days_is_not_late_on_a_monday()
    {
        var days = Enumerable.Range(0, 21).Select(day => First.AddDays(1 + day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var monday = days[^1].AddDays(3);
        Assert.False(Rhythm.Judge(State, [.. days.Select(day => Upload(day, 0))], monday).IsLate);
        Assert.True(Rhythm.Judge(State, [.. days.Select(day => Upload(day, 0))], monday.AddDays(1)).IsLate);
    }

    [Fact]
    public void Two_uploads_are_no_habit_and_what_came_after_the_report_s_day_is_not_known_to_it()
    {
        Assert.Null(Rhythm.Judge(State, [Upload(First, 0), Upload(First.AddDays(7), 0)], First.AddDays(90)).ExpectedEveryDays);
        var uploads = Enumerable.Range(0, 6).Select(week => Upload(First.AddDays(7 * week), delay: 0)).ToList();
        Assert.Null(Rhythm.Judge(State, uploads, First.AddDays(8)).ExpectedEveryDays);
    }

    [Fact]
    public void A_plan_for_days_to_come_and_a_list_without_days_have_no_rhythm()
    {
        var plans = Enumerable.Range(0, 5).Select(week => Upload(First.AddDays(7 * week), delay: -40, covers: false)).ToList();
        Assert.Null(Rhythm.Judge(State, plans, First.AddDays(400)).ExpectedBy);
        var lists = Enumerable.Range(0, 5).Select(week => Upload(First.AddDays(7 * week), delay: 0, covers: false))
            .Select(pair => (pair.Receipt, pair.File with { From = null, To = null })).ToList();
        Assert.Null(Rhythm.Judge(State, lists, First.AddDays(400)).ExpectedBy);
    }

    private static (Receipt Receipt, FileReceipt File) Upload(DateOnly last, int delay, bool covers = true)
    {
        var file = new FileReceipt { File = $"{last:yyyy-MM-dd}.csv", Format = "ga4-report", From = last.AddDays(-6), To = last };
        return (new Receipt
        {
            Side = "marketing",
            Upload = file.File,
            Hash = file.File,
            Bytes = 1,
            UploadedAt = new DateTimeOffset(last.AddDays(delay), default, TimeSpan.Zero),
            TimeZone = "Asia/Jakarta",
            Outcome = Outcome.TakenIn,
            Snapshot = new Snapshot(last.AddDays(delay).ToDateTime(new(8, 0)), "file name"),
            Files = [file],
            Covers = covers ? [new Coverage("traffic", "ga4", last.AddDays(-6), last)] : [],
        }, file);
    }
}
