using System.Net;
using Pipeline.Publishing;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>What a page of the desk may do in a browser, and that looking at one changes nothing.</summary>
public sealed class DeskPolicyTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private const string Content = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_with_script_in_it_is_served_as_nobodys_page()
    {
        var day = new DateOnly(2026, 1, 31);
        var script = "<html><head></head><body><script>fetch('/sales/withdraw',{method:'POST'})</script></body></html>"u8.ToArray();
        var reports = BlobNames.Reports("marketing");
        var editions = new Editions(desk.Pipelines.Storage, "marketing", []);
        var work = new FinishedEdition(day, "by hand", new Dictionary<string, IReadOnlyList<Pipeline.Reports.ReportFile>>
        {
            [reports] = [new("report.html", "text/html; charset=utf-8", script)],
        });
        Assert.NotNull(await editions.SwapAsync(
            await editions.LookAsync(Stop), work, _ => Task.FromResult(true), Stop));

        using var browser = desk.Open();
        using var answer = await browser.GetAsync("/marketing/reports/2026-01-31/report.html");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("sandbox allow-scripts allow-downloads", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("form-action 'none'", policy);
        Assert.Equal(
            ["script-src " + Pipeline.Reports.Pages.PageScript.Source],
            policy.Where(directive => directive.StartsWith("script-src", StringComparison.Ordinal)));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Whoever_only_looks_changes_nothing()
    {
        using var browser = desk.Open();
        using var sent = await browser.UploadAsync("sales", ("kept.csv", Content + "1,One,Closed Won,1,2026-01-10,2026-01-01,Ayu\n"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        foreach (var path in new[] { "/sales/withdraw?name=kept.csv", "/sales/uploads", "/sales/upload?name=kept.csv" })
        {
            using var answer = await browser.GetAsync(path);
        }

        Assert.True(await desk.Pipelines.Storage.Container(BlobNames.Uploads("sales")).GetBlobClient("kept.csv")
            .ExistsAsync(Stop));
        using var put = await browser.AskAsync(HttpMethod.Put, "/sales/uploads", _ => { });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
    }

    [Fact]
    public async Task Every_page_bears_a_policy_that_runs_the_desks_own_script_only()
    {
        using var browser = desk.Open();
        foreach (var path in new[] { "/", "/sales", "/sales/figures", "/nowhere" })
        {
            using var answer = await browser.GetAsync(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotMatch("<script(?! src=\"/desk.js\")|<style| style=| on[a-z]+=", page);
        }
    }
}
