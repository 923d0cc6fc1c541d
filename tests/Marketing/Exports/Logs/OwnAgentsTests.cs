using Marketing;
using Marketing.Facts;
using Pipeline.Tests.Storage;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>
/// The business's own list of agents: it tells what a log's lines count as, and a changed one makes old logs be read again, and nothing
/// else.
/// </summary>
public sealed class OwnAgentsTests(AzuriteFixture azurite)
{
    private const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";

    private static readonly string[] Asking = [Browser, Browser + " KopiPing/1", "KopiApp/2.1 okhttp/4.12.0"];

    private static readonly string Log = string.Concat(Asking.Select((agent, i) =>
        $"203.0.113.{i} - - [05/May/2026:10:0{i}:00 +0700] \"GET /menu HTTP/1.1\" 200 512 \"-\" \"{agent}\"\n"));

    private static readonly PipelineSettings Own = new() { Agents = PipelineSettings.AgentsOf("kopiping\nperson: kopiapp") };

    [Fact]
    public void A_log_is_read_with_the_list()
    {
        Assert.Equal(2, Views(new PipelineSettings()).Count);
        Assert.Equal(2, Views(Own).Count);
        Assert.NotEqual(Views(new PipelineSettings()).Select(view => view.Visitor), Views(Own).Select(view => view.Visitor));
        Assert.Single(Views(new PipelineSettings { Agents = ["kopiping"] }));
    }

    [Fact]
    public async Task A_changed_list_makes_logs_be_read_again_their_report_due_and_nothing_else()
    {
        var day = new DateOnly(2026, 6, 1);
        var before = await OneSide.OpenAsync(azurite, of: MarketingPipeline.Marketing);
        await before.ReceiveAsync("access.log", Log);
        await before.ReceiveAsync(
            "leads.csv",
            "lead id,created,email,channel,status\nL1,2026-05-05 09:00,ani@kopi.example,Email,qualified\n");
        await before.ReportAsync(day, CancellationToken.None);
        var renewed = before.Again(before.Settings with { Agents = ["kopiping"] });

        Assert.Equal(["access.log"], (await renewed.FindOlderAsync(CancellationToken.None)).Arrivals.Select(arrival => arrival.Name));
        Assert.Equal((1, 0), await renewed.ReceiveOlderAsync(CancellationToken.None));
        Assert.NotNull(await renewed.ReportIfDueAsync(day, CancellationToken.None));
        Assert.Empty((await renewed.FindOlderAsync(CancellationToken.None)).Arrivals);
    }

    [Fact]
    public void The_list_is_part_of_what_reads_logs_in_any_order_and_case_of_its_lines_and_of_nothing_else()
    {
        var (plain, own) = (
            new Fingerprints(MarketingPipeline.Marketing, new PipelineSettings()),
            new Fingerprints(MarketingPipeline.Marketing, Own));
        Assert.NotEqual(plain.Of(["access-log-combined"]), own.Of(["access-log-combined"]));
        Assert.Equal(plain.Of(["leads"]), own.Of(["leads"]));
        Assert.Equal(
            own.OfAll,
            new Fingerprints(
                MarketingPipeline.Marketing,
                new PipelineSettings
                {
                    Agents =
                    PipelineSettings.AgentsOf("# renewed\r\nperson: kopiapp\r\n\r\nkopiping\r\nKopiPing")
                }).OfAll);
    }

    private static IReadOnlyList<LogHit> Views(PipelineSettings settings) =>
        Taking.Of("access.log", System.Text.Encoding.UTF8.GetBytes(Log), settings).All<LogHit>();
}
