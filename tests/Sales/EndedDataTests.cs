using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales;

/// <summary>
/// Deals of which nothing is known after 15 June 2026: in November nobody foretells how June ends, and what was open then is not open now.
/// </summary>
public sealed class EndedDataTests : IDisposable
{
    private static readonly DateOnly June = new(2026, 6, 15);
    private static readonly DateOnly November = new(2026, 11, 20);
    private static readonly Side Side = SalesPipeline.Sales;

    private readonly LocalFacts facts = new(Side);

    // Eleven of June's 22 business days are gone on the 15th: 500 run on to 1,000. Of a quota in November, of which no deal is known,
    // nobody can say how much of it is won.
    [Theory]
    [InlineData("2026-06-15", 1, 1000, "2026-06: 500 of 1000", 1)]
    [InlineData("2026-06-30", 1, 1000, "2026-06: 500 of 1000", 1)]
    [InlineData("2026-07-01", 0, null, "2026-06: 500 of 1000", 0)]
    [InlineData("2026-11-20", 0, null, "2026-06: 500 of 1000", 0)]
    public async Task Nothing_is_foretold_of_a_month_that_is_over_nor_told_of_one_not_known(
        string asOf, int forecasts, int? runRate, string quotas, int closing)
    {
        await TakeAsync();
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(forecasts, facts.Query("select * from month_forecast", day).Count);
        Assert.Equal(closing, facts.Report(day).Lists.Single(list => list.Id == "deals_closing_this_month").Rows.Count);
        var figures = facts.Measure(day, "month_run_rate", "quota_attainment", "pipeline_coverage");
        Assert.Equal(runRate, Whole("month_run_rate")?.Value is { } rate ? (int)Math.Round(rate) : null);
        Assert.Equal(
            quotas,
            string.Join("; ", from figure in figures
                              where figure is { Metric: "quota_attainment", Grain: "month" }
                              select $"{figure.From:yyyy-MM}: {figure.Numerator} of {figure.Denominator}"));
        Assert.Equal((500d, 1000d), (Whole("quota_attainment")!.Numerator, Whole("quota_attainment")!.Denominator));
        // 300 are expected in June for the 500 that its quota lacks; nothing is known of November.
        Assert.Equal(day.Month == 6 ? 0.6 : null, Whole("pipeline_coverage")?.Value);

        Measurement? Whole(string metric) =>
            figures.FirstOrDefault(figure => figure.Metric == metric && figure.Grain == "all" && figure.Dimensions.Count == 0);
    }

    // A new month before its first export is no silence: what its quota still needs is told from the first day. How much of it is reached
    // nobody knows, and no zero stands among the months that are known.
    [Fact]
    public async Task A_month_that_has_just_begun_has_its_quota_before_its_first_export()
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,A,Closed Won,100,2026-10-20,2026-10-01,Ayu\n"
                + "2,B,Negosiasi,400,2026-11-20,2026-10-01,Ayu\n");
        await facts.WriteAsync("kuota.csv", "month,quota\n2026-10,200\n2026-11,1000\n");
        await facts.WriteAsync("kuota-ayu.csv", "month,owner,quota\n2026-10,Ayu,100\n2026-11,Ayu,1000\n");
        Assert.Equal(0.4, facts.Measure(new(2026, 11, 3), "pipeline_coverage").Single().Value!.Value, 9);
        var reached = facts.Measure(new(2026, 11, 3), "quota_attainment", "reps_at_quota_share");
        Assert.DoesNotContain(reached, figure => figure.From >= new DateOnly(2026, 11, 1) && figure.Value is not null);
        Assert.Equal(
            [("quota_attainment", 0.5), ("reps_at_quota_share", 1)],
            reached.Where(figure => figure is { Grain: "all", Dimensions.Count: 0 }).Select(figure => (figure.Metric, figure.Value!.Value)));
        Assert.Null(facts.Measure(new(2026, 11, 20), "pipeline_coverage").SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData(
        "en", "June 2026 should end between", "At this pace", "50% of its quota in 50% of its business days", "as known on 15 June 2026")]
    [InlineData(
        "id", "Juni 2026 diperkirakan berakhir", "Dengan laju ini", "50% dari kuotanya dalam 50% hari kerjanya",
        "diketahui per 15 Juni 2026")]
    public async Task The_page_speaks_of_the_present_only_as_far_as_it_is_known(
        string language, string forecast, string pace, string attained, string known)
    {
        await TakeAsync();
        var (_, then) = await LocalFacts.RenderAsync(facts.Report(June), Side, language);
        var before = Words(then);
        Assert.Contains(forecast, before, StringComparison.Ordinal);
        Assert.Contains(pace, before, StringComparison.Ordinal);
        Assert.DoesNotContain(known, before, StringComparison.Ordinal);

        var (html, now) = await LocalFacts.RenderAsync(facts.Report(November), Side, language);
        var after = Words(now);
        Assert.DoesNotContain(forecast, after, StringComparison.Ordinal);
        Assert.DoesNotContain(pace, after, StringComparison.Ordinal);
        Assert.Contains(attained, after, StringComparison.Ordinal);

        // On June's last day the eleven business days since the 15th are no days left, though the month is not over.
        var (_, last) = await LocalFacts.RenderAsync(facts.Report(new(2026, 6, 30)), Side, language);
        Assert.DoesNotContain(pace, Words(last), StringComparison.Ordinal);
        Assert.Contains(attained, Words(last), StringComparison.Ordinal);

        // The overdue deal is work of June's.
        Assert.Contains($"(1), {known}", after, StringComparison.Ordinal);
        Assert.Contains(known[..8], System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain($">{(language == "en" ? "now" : "sekarang")}<", html, StringComparison.Ordinal);

        static string Words(Report written) =>
            string.Join('\n', written.Headline.Select(sentence => sentence.Words)).Replace('\u00a0', ' ');
    }

    // All won 500 by the 15th, of which Ayu, who alone has a quota, 100.
    [Theory]
    [InlineData("en", "At this pace those with a quota end the month near")]
    [InlineData("id", "Dengan laju ini mereka yang punya kuota mengakhiri bulan di sekitar")]
    public async Task A_pace_of_some_is_not_told_as_all_s(string language, string pace)
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,A,Closed Won,100,2026-06-03,2026-05-01,Ayu\n"
                + "2,B,Closed Won,400,2026-06-10,2026-05-01,Budi\n");
        await facts.WriteAsync("kuota.csv", "month,owner,quota\n2026-06,Ayu,1000\n");
        var (_, report) = await LocalFacts.RenderAsync(facts.Report(June), Side, language);
        Assert.Contains(report.Headline, sentence => sentence.Words.StartsWith(pace, StringComparison.Ordinal));
    }

    // One deal is late, and none may be: in June that is told, in November nobody knows of any.
    [Theory]
    [InlineData("2026-06-15", "2026-06", 1, 1)]
    [InlineData("2026-11-20", "2026-11", null, 0)]
    public async Task A_target_of_a_month_not_known_has_no_stock_beside_it(string asOf, string month, int? reached, int alerts)
    {
        await TakeAsync();
        await facts.WriteAsync("target.csv", $"month,sales metric,target\n{month},overdue_deals,0.5\n");
        var shown = new PageContent();
        await ReportHtml.RenderAsync(
            facts.Report(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture)), Side, ReportMeasuring.MetricsOf(Side),
            "en", shown);
        var row = Assert.Single(shown.Tables.Single(table => table.Id == "targets_set").Rows);
        Assert.Equal(reached, ((Amount)row[2]!).Value is { } value ? (int)value : null);
        Assert.Equal(alerts, shown.Alerts.Count);
    }

    // June is known to its 15th: a sum of half of the target is on its way, and 15 of 30 days is what it is set against.
    [Theory]
    [InlineData("2026-06-28", 990, 0)]
    [InlineData("2026-06-28", 1010, 1)]
    [InlineData("2026-07-03", 990, 0)]
    [InlineData("2026-07-03", 1010, 1)]
    public async Task A_sum_is_set_against_the_days_that_are_known(string asOf, int target, int alerts)
    {
        await TakeAsync();
        await facts.WriteAsync("target.csv", $"month,sales metric,target\n2026-06,won_value,{target}\n");
        var shown = new PageContent();
        await ReportHtml.RenderAsync(
            facts.Report(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture)), Side, ReportMeasuring.MetricsOf(Side),
            "en", shown);
        Assert.Equal(alerts, shown.Alerts.Count);
        Assert.All(shown.Alerts, alert => Assert.EndsWith("(50% of the month is)", alert.Text.Text, StringComparison.Ordinal));
    }

    // No deal was won in June, of which 15 days are known: the other 15 are without data, and not all of them.
    [Fact]
    public async Task A_month_known_in_part_without_a_case_lacks_the_days_that_are_not_known()
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,A,Closed Won,100,2026-05-20,2026-05-01,Ayu\n");
        var measured = new Measured(facts.Report(November), ReportMeasuring.MetricsOf(Side), new PageContent());
        var figure = measured.Of("days_to_close_median").Over(Period.Month(June));
        Assert.Equal((null, 0L, 15), (figure.Value, figure.N, figure.DaysMissing));
    }

    // The file's name covers October, and its last call is of the 3rd: 28 days without one, which no figure tells.
    [Theory]
    [InlineData("en", 3, "Calls and meetings: the last is of 3 October 2026, 28 days before this report, and the export speaks up to 31")]
    [InlineData("id", 3, "Telepon dan pertemuan: yang terakhir bertanggal 3 Oktober 2026, 28 hari sebelum laporan ini, padahal")]
    [InlineData("en", 28, null)]
    public async Task Calls_that_ended_within_what_their_export_covers_are_asked_about(string language, int last, string? expected)
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,amount,currency,owner,created,closed\n1,Won,100,IDR,Ayu,2026-10-01,2026-10-30\n");
        await facts.WriteAsync(
            "activities-2026-10-31.csv",
            "activity time,kind,deal id,activity id,owner\n2026-10-01 09:00,call,1,a,Ayu\n"
                + $"2026-10-{last:00} 09:00,call,1,b,Ayu\n");
        var (_, report) = await LocalFacts.RenderAsync(facts.Report(new(2026, 10, 31)), Side, language);
        var silences = report.Headline.Where(sentence => sentence.Code == ClaimCodes.Silence).ToList();
        Assert.Equal(expected is null ? 0 : 1, silences.Count);
        Assert.All(
            silences, said => Assert.StartsWith(expected!, said.Words.Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.All(silences, said => Pipeline.Tests.Reports.Claims.SentenceCheck.Follows(report, said, language));
    }

    public void Dispose() => facts.Dispose();

    // A win of 100 and one of 10 times its number in each of the eleven months before, 500 in June; 300 are expected by 28 June, one deal
    // is late.
    private async Task TakeAsync()
    {
        var rows = string.Concat(Enumerable.Range(0, 11).Select(i => new DateOnly(2025, 7, 1).AddMonths(i)).Select((month, i) =>
            $"e{i},E,Closed Won,100,{month.AddDays(6):yyyy-MM-dd},2025-06-01,Ayu\n"
                + $"l{i},L,Closed Won,{(i + 1) * 10},{month.AddDays(24):yyyy-MM-dd},2025-06-01,Ayu\n"));
        await facts.WriteAsync(
            "deals-2026-06-15.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n" + rows
                + "x,X,Closed Won,500,2026-06-03,2026-06-01,Ayu\no,O,Negosiasi,300,2026-06-28,2026-06-01,Ayu\n"
                + "p,P,Negosiasi,40,2026-05-28,2026-05-20,Ayu\n");
        await facts.WriteAsync("kuota.csv", "month,quota\n2026-06,1000\n2026-10,1000\n2026-11,1000\n");
    }
}
