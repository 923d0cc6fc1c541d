using Marketing;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Uploads;

/// <summary>Every record of a person who asks for it leaves what is kept and what is published, and does not come back.</summary>
public sealed class ForgetTests(AzuriteFixture azurite)
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    [Fact]
    public async Task Sales_drops_deals_calls_and_statuses_of_one_person_and_counts_them_as_set_aside()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("activities.csv", "activity time,kind,lead id\n2026-01-05 10:00,call,L1\n2026-03-20 11:00,call,L2\n");
        await side.ReceiveAsync("deals.csv", """
            deal id,stage,amount,owner,created,closed,lead id,email
            D1,Won,100,Ayu,2026-01-10,2026-02-01,L1,
            D2,Won,200,Ayu,2026-03-25,2026-04-01,L1,Ani@Kopi.example
            D3,Won,300,Ayu,2026-02-10,2026-04-02,L2,budi@kopi.example
            """);
        await side.ReportAsync(AsOf.AddDays(-1), CancellationToken.None);
        await side.ReportAsync(AsOf, CancellationToken.None);
        await side.Storage.Container(BlobNames.Uploads(side.Side.Name))
            .DeleteBlobAsync("deals.csv", cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(await side.ForgetAsync("Ani", CancellationToken.None));
        Assert.True(await side.ForgetAsync(" ani@kopi.example ", CancellationToken.None));

        Assert.Equal(1, await RowsAsync(side, "deals"));
        Assert.Equal(1, await RowsAsync(side, "activities"));
        Assert.Equal(300, await side.MeasureAsync("won_value"));
        var receipts = await side.ReceiptsAsync(CancellationToken.None);
        Assert.All(
            receipts,
            receipt => Assert.Equal(receipt.Rows.Read, receipt.Rows.Kept + receipt.Rows.Rejected + receipt.Rows.SetAside.Values.Sum()));
        Assert.Equal(
            [("activities.csv", 1L), ("deals.csv", 2L)], receipts.OrderBy(receipt => receipt.Upload, StringComparer.Ordinal)
                .Select(receipt => (receipt.Upload, receipt.Rows.SetAside["a person who asked to be forgotten"])));

        // The one that may hold them is gone, and no file is left that the newest does not need.
        var reports = await side.BlobsAsync(BlobNames.Reports(side.Side.Name));
        Assert.DoesNotContain(reports.Keys, name => name.StartsWith("2026-05-31/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            (await side.BlobsAsync(BlobNames.Published(side.Side.Name))).Keys,
            name => name.StartsWith("2026-05-31/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            (await side.BlobsAsync(BlobNames.Receipts(side.Side.Name))).Keys,
            name => name.Contains("ani", StringComparison.OrdinalIgnoreCase) || name == BlobNames.Forgetting);
    }

    [Fact]
    public async Task What_comes_later_or_is_received_again_is_set_aside_as_well()
    {
        var side = await OneSide.OpenAsync(azurite, of: MarketingPipeline.Marketing);
        const string Leads =
            "lead id,created,email,phone,channel,status\nL1,2026-01-05 09:00,ani@kopi.example,0812-3456-7001,Email,qualified\nL2,"
                + "2026-01-06 09:00,budi@kopi.example,,Email,qualified\n";
        var before = await side.ReceiveAsync("leads.csv", Leads);
        Assert.Equal((2, 2), (before.Rows.Read, before.Rows.Kept));

        Assert.True(await side.ForgetAsync("+62 812 3456 7001", CancellationToken.None));

        var rewritten = Assert.Single(await side.ReceiptsAsync(CancellationToken.None));
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
        var later = await side.ReceiveAsync("later.csv", Leads.Replace("0812-3456-7001", "62 812-3456-7001", StringComparison.Ordinal));
        var bare = await side.ReceiveAsync("bare.csv", Leads.Replace("ani@kopi.example,0812-3456-7001", ",", StringComparison.Ordinal));
        Assert.All(
            [rewritten, later, bare],
            receipt => Assert.Equal((2, 1, 1), (receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.SetAside.Values.Sum())));
        Assert.Equal(3, await RowsAsync(side, "leads"));
        Assert.Equal(rewritten.Parts.Single().Rows, (await side.ReceiveAsync("leads.csv", Leads)).Parts.Single().Rows);
    }

    private static async Task<long> RowsAsync(OneSide side, string table)
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        long rows = 0;
        foreach (var (name, content) in (await side.BlobsAsync(BlobNames.Facts(side.Side.Name)))
            .Where(blob => Path.GetFileName(blob.Key).StartsWith(table + "-", StringComparison.Ordinal)))
        {
            var path = Path.Combine(workplace.Folder, Path.GetFileName(name));
            await File.WriteAllBytesAsync(path, content);
            rows += database.Query($"select count(*) from {Names.Quote(path)}", row => row.GetInt64(0)).Single();
        }

        return rows;
    }
}
