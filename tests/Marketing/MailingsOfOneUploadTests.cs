using System.IO.Compression;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>An archive whose files tell of one mailing at two moments: what was counted since only grew.</summary>
public sealed class MailingsOfOneUploadTests : IDisposable
{
    private const string Heading = "Title,Subject,Send Date,Unique Id,Total Recipients,Successful Deliveries,Unique Opens,Unique Clicks\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("310,44", "330,40")]
    [InlineData("330,40", "310,44")]
    public async Task The_largest_of_each_counts_whatever_the_order(string first, string second)
    {
        using var archive = new MemoryStream();
        await using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, figures) in new[] { ("a.csv", first), ("b.csv", second) })
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
                await entry.WriteAsync(
                    Encoding.UTF8.GetBytes($"{Heading}A,S,\"Oct 1, 2026 09:00 am\",u1,1000,980,{figures}\n"),
                    TestContext.Current.CancellationToken);
            }
        }

        using var folder = new Workplace();
        var path = Path.Combine(folder.Folder, "mail.zip");
        await File.WriteAllBytesAsync(path, archive.ToArray(), TestContext.Current.CancellationToken);
        await facts.TakeAsync(path);
        Assert.Equal((330d, 44d), (Of("email_opens"), Of("email_clicks")));
    }

    public void Dispose() => facts.Dispose();

    private double? Of(string metric) =>
        facts.Measure(new DateOnly(2026, 10, 31), metric).Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value;
}
