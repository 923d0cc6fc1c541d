using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>It is told how far an upload is read, which changes nothing of how it is read.</summary>
public sealed class ReadingShareTests
{
    [Fact]
    public async Task It_rises_to_all_of_it_and_the_receipt_is_the_same()
    {
        var (watched, plain) = (new List<double>(), MemorySide.Open());
        var side = MemorySide.Open();
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"D{i},Won,100,Ayu,2026-08-10\n"));
        foreach (var one in new[] { side, plain })
        {
            await one.Storage.Container(BlobNames.Uploads(one.Side.Name)).GetBlobClient("deals.csv").UploadAsync(
                new BinaryData("deal id,stage,amount,owner,created\n" + rows), true, Stop);
        }

        var receipt = await side.ReceiveAsync("deals.csv", Stop, new Told(watched));
        var unwatched = await plain.ReceiveAsync("deals.csv", Stop);
        Assert.Equal((20_000, unwatched!.Hash), (receipt!.Rows.Kept, receipt.Hash));
        Assert.Equal(watched.Order(), watched);
        Assert.Equal(1, watched[^1]);
        Assert.InRange(watched.Count(share => share is > 0.5 and < 1), 2, int.MaxValue);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
