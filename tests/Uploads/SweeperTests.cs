using System.Text;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>What lies among the uploads under a name that no client can ask for.</summary>
public sealed class SweeperTests
{
    [Fact]
    public async Task Names_that_cannot_be_received_are_told_once_and_folders_are_not()
    {
        var side = await MemorySide.Open().UploadAsync("deals.csv", "x");
        foreach (var (name, content) in new[] { ("./deals.csv", "x"), ("a/../deals.csv", "x"), ("2026/", "") })
        {
            Put(side, name, content);
        }

        var log = new LoggedLines();
        var sweeper = new Sweeper(side.Storage, SalesPipeline.Sales, log);
        for (var look = 0; look < 2; look++)
        {
            Assert.Equal(["deals.csv"], (await sweeper.FindAsync(CancellationToken.None)).Select(arrival => arrival.Name));
        }

        Assert.Equal(2, log.Told.Count);
        Assert.Contains(log.Told, line => line.Contains("'./deals.csv' in sales-uploads", StringComparison.Ordinal));
        Assert.Contains(log.Told, line => line.Contains("'a/../deals.csv'", StringComparison.Ordinal)
            && line.Contains("the folder '..'", StringComparison.Ordinal));
    }

    private static void Put(MemorySide side, string name, string content) => side.Account.Change(
        BlobNames.Uploads("sales"),
        name,
        _ => (new MemoryBlob(Encoding.UTF8.GetBytes(content), "", new Dictionary<string, string>()), null));
}
