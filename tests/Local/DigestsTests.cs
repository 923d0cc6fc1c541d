using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pipeline.DigestDelivery;
using Pipeline.Local;
using Pipeline.Tests.DigestDelivery;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>The morning's mails of a watch, from uploads to the mailbox.</summary>
public sealed class DigestsTests
{
    private const string Deals = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n"
        + "1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_go_out_after_seven_and_once()
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-digests-");
        await using var mail = new MailServer();
        using var client = new HttpClient();
        var path = Path.Combine(folder.FullName, "deals.csv");
        await File.WriteAllTextAsync(path, Deals, Stop);
        var data = Path.Combine(folder.FullName, "data");
        await using (var pipelines = await LocalPipelines.OpenAsync(
            new LocalData(data, data), new PipelineSettings(), LogLevel.Error, TextWriter.Null, Stop))
        {
            var run = new LocalRun(pipelines, TextWriter.Null);
            await run.ReceiveAsync([new LocalFile(path, "deals.csv", "sales")], Stop);
            await run.ReportAsync(new DateOnly(2026, 1, 31), Path.Combine(folder.FullName, "out"), Stop);
            var settings = new DigestSettings
            {
                Smtp = SmtpAddress.Parse($"smtp://127.0.0.1:{mail.Port}"),
                From = "reports@firm.example",
                To = [new("ani@firm.example", "id")],
            };

            // 06:59 in Jakarta, 07:01, and half an hour later.
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 23, 59, 0, TimeSpan.Zero));
            var digests = new Digests(pipelines, settings, client, time);
            await digests.SendAsync(Stop);
            Assert.Empty(mail.Mails);
            time.Advance(TimeSpan.FromMinutes(2));
            await digests.SendAsync(Stop);
            Assert.Equal(
                ["Laporan pemasaran", "Laporan penjualan", "Laporan serah terima"],
                mail.Mails.Select(message => message.Subject!.Split(" · ")[0]).Order());
            time.Advance(TimeSpan.FromMinutes(31));
            await digests.SendAsync(Stop);
            Assert.Equal(3, mail.Mails.Count);
        }

        folder.Delete(recursive: true);
    }
}
