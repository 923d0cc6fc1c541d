using Pipeline.Publishing;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Publishing;

/// <summary>Who reads an edition's files has them all of one, though another swaps them meanwhile.</summary>
public sealed class ReadingTests(AzuriteFixture azurite)
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Files_that_are_swapped_while_they_are_read_are_read_anew(int swappedAfter)
    {
        var stop = TestContext.Current.CancellationToken;
        var side = await OneSide.OpenAsync(azurite);
        await side.ReportAsync(AsOf, stop);
        await side.ReceiveAsync(
            "deals.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10,2026-01-01\n");
        var editions = new Editions(side.Storage, side.Side.Name, []);
        var container = BlobNames.Reports(side.Side.Name);
        var before = await editions.FilesAsync(container, AsOf, stop);
        Assert.NotEmpty(before);

        List<string> read = [];
        var isSwapped = false;
        await editions.ReadAsync(
            container, AsOf,
            async blob =>
            {
                if (!isSwapped && (read.Count == swappedAfter || read.Count == before.Count - 1))
                {
                    isSwapped = true;
                    await side.ReportAsync(AsOf, stop);
                }

                await blob.DownloadContentAsync(stop);
                read.Add(blob.Name);
            },
            stop);

        var after = await editions.FilesAsync(container, AsOf, stop);
        Assert.NotEqual(before, after);
        Assert.Equal(after, read.TakeLast(after.Count));
    }

    [Fact]
    public async Task A_day_without_an_edition_has_no_files()
    {
        var side = await OneSide.OpenAsync(azurite);
        await new Editions(side.Storage, side.Side.Name, []).ReadAsync(
            BlobNames.Reports(side.Side.Name), AsOf, _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken);
    }
}
