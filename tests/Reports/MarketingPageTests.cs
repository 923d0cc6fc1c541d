using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class MarketingPageTests
{
    [Fact]
    public async Task A_network_that_was_uploaded_for_one_period_only_makes_no_rise_and_no_fall()
    {
        var report = SampleReports.Marketing();
        report = report with { Measurements = [.. report.Measurements.Where(measurement => measurement.Metric is "impressions")] };
        var (whole, _) = await RenderAsync(report);
        Assert.Contains("vs the previous 28 days", Plain(whole.Headline!.Lead.Text), StringComparison.Ordinal);
        Assert.Contains("vs a year earlier", Plain(whole.Headline.Lead.Text), StringComparison.Ordinal);

        // Facebook's days of the last 60 never came.
        var cut = SampleReports.AsOf.AddDays(-60);
        report =
            report with
            {
                Measurements =
                [.. report.Measurements.Where(
                    measurement => measurement.Dimensions.GetValueOrDefault("network") != "facebook" || measurement.To < cut)]
            };
        var (broken, html) = await RenderAsync(report);
        Assert.DoesNotContain("vs a year earlier", Plain(broken.Headline!.Lead.Text), StringComparison.Ordinal);
        Assert.Contains(
            broken.Headline.Points,
            point => point.Text.Contains("Facebook has figures in one of the two periods only", StringComparison.Ordinal));
        Assert.DoesNotContain("vs</span> a year earlier", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            broken.Figures.Single(figure => figure.Figure.Metric == "impressions").Comparisons,
            comparison => comparison.Label == "a year earlier");
    }

    [Fact]
    public async Task What_ended_long_ago_is_marked_and_stands_behind_what_is_known_up_to_now()
    {
        var report = SampleReports.Marketing();
        report =
            report with
            {
                Measurements =
                [.. report.Measurements.Where(
                    measurement => measurement.Metric is not "sessions" || measurement.To < SampleReports.AsOf.AddDays(-90))]
            };
        var (shown, html) = await RenderAsync(report);
        Assert.Contains("old data", html, StringComparison.Ordinal);
        Assert.True(Place("sessions") > Place("impressions"));
        Assert.StartsWith("Social impressions", shown.Headline!.Lead.Text, StringComparison.Ordinal);

        int Place(string metric) => shown.Figures.Select(figure => figure.Figure.Metric).ToList().IndexOf(metric);
    }

    [Fact]
    public async Task One_point_is_said_and_not_drawn()
    {
        var report = SampleReports.Marketing();
        report =
            report with
            {
                Measurements =
                [.. report.Measurements.Where(measurement => measurement.Metric != "users" || measurement.From == SampleReports.AsOf)]
            };
        var (_, html) = await RenderAsync(report);
        Assert.Contains("<li id=\"trend-users\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure class=\"chart\" id=\"trend-users\">", html, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static async Task<(PageContent Content, string Html)> RenderAsync(Report report)
    {
        var shown = new PageContent();
        var html = await ReportHtml.RenderAsync(
            report, MarketingPipeline.Marketing, SampleReports.MetricsOf(MarketingPipeline.Marketing, report), "en", shown);
        return (shown, Encoding.UTF8.GetString(html));
    }
}
