using System.Text;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class ReceiveTests(AzuriteFixture azurite)
{
    private const string Heading = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n";
    private const string January = Heading
        + "1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n2,Two,Appointment,50,2026-02-28 09:00,2026-01-05 09:00\n";
    private const string February = Heading
        + "1,One,Closed Won,120,2026-01-10 09:00,2026-01-01 09:00\n2,Two,Closed Lost,50,2026-02-20 09:00,2026-01-05 09:00\n";

    [Fact]
    public async Task An_upload_leaves_a_receipt_that_accounts_for_every_row()
    {
        var side = await OneSide.OpenAsync(azurite);
        var receipt =
            await side.ReceiveAsync("deals-2026-02-01.csv", January + "3,Three,Closed Won,12x,2026-01-10 09:00,2026-01-01 09:00\n");

        Assert.Equal(Outcome.TakenIn, receipt.Outcome);
        Assert.Equal((3, 2, 1), (receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal("hubspot-deals", Assert.Single(receipt.Files).Format);
        Assert.Equal(new Snapshot(new DateTime(2026, 2, 1), "file name"), receipt.Snapshot);
        var rejection = Assert.Single(receipt.Rejected);
        Assert.Equal(
            ("deals-2026-02-01.csv", 4, "Amount", "12x", "a number"),
            (rejection.File, rejection.Line, rejection.Column, rejection.Found, rejection.Expected));
        var rejected = (await side.BlobsAsync(BlobNames.Facts(side.Side.Name)))[receipt.RejectedRows!];
        Assert.Equal("file,line,column,found,expected\ndeals-2026-02-01.csv,4,Amount,12x,a number\n", Encoding.UTF8.GetString(rejected));
    }

    [Fact]
    public async Task The_same_bytes_under_three_names_count_once()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", January);
        var once = await side.MeasureAsync("won_value");
        var second = await side.ReceiveAsync("copy of deals.csv", January);
        await side.ReceiveAsync("folder/deals (3).csv", January);
        await side.ReceiveAsync("deals.csv", January);

        Assert.Equal("deals.csv", second.RepeatOf);
        Assert.Equal(100, once);
        Assert.Equal(once, await side.MeasureAsync("won_value"));
        Assert.Equal(
            [null, "deals.csv", "deals.csv"], (await side.ReceiptsAsync(CancellationToken.None))
                .OrderBy(receipt => receipt.RepeatOf is not null).Select(receipt => receipt.RepeatOf));
        Assert.Equal(3, (await side.BlobsAsync(BlobNames.Facts(side.Side.Name))).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_newest_snapshot_wins_in_whatever_order_they_come(bool isOldestFirst)
    {
        var side = await OneSide.OpenAsync(azurite);
        (string Name, string Content)[] uploads = [("deals-2026-02-01.csv", January), ("deals-2026-03-01.csv", February)];
        foreach (var (name, content) in isOldestFirst ? uploads : uploads.Reverse())
        {
            await side.ReceiveAsync(name, content);
        }

        Assert.Equal(120, await side.MeasureAsync("won_value"));
        Assert.Equal(1, await side.MeasureAsync("lost_deals"));
        Assert.Equal(0.5, await side.MeasureAsync("win_rate"));
    }

    // Most tests of figures measure past the reporter; it must go by the same receipts.
    [Fact]
    public async Task The_report_tells_what_is_measured_of_what_was_taken_in_repeated_refused_and_withdrawn()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-02-01.csv", January);
        await side.ReceiveAsync("copy of deals-2026-02-01.csv", January);
        await side.ReceiveAsync("deals-2026-03-01.csv", February);
        Assert.Equal(Outcome.Refused, (await side.ReceiveAsync("letter.csv", "Dear Sir\nno table\n")).Outcome);
        await side.ReceiveAsync("deals-2026-04-01.csv", February.Replace("120", "9000", StringComparison.Ordinal));
        await side.WithdrawAsync("deals-2026-04-01.csv", CancellationToken.None);

        var told = (await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None)).Measurements
            .Where(measurement => measurement is { Grain: "all", Dimensions.Count: 0 })
            .ToDictionary(measurement => measurement.Metric, measurement => measurement.Value);
        foreach (var metric in new[] { "won_value", "won_deals", "lost_deals", "open_deals", "open_value", "win_rate" })
        {
            Assert.Equal((metric, told[metric]), (metric, await side.MeasureAsync(metric)));
        }

        Assert.Equal((120d, 1d, 0.5), (told["won_value"], told["lost_deals"], told["win_rate"]));
    }

    [Fact]
    public async Task Two_processes_at_once_end_with_one_set_of_facts()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.UploadAsync("deals-2026-02-01.csv", January);
        var alone = await OneSide.OpenAsync(azurite);
        await alone.ReceiveAsync("deals-2026-02-01.csv", January);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => side.Again().ReceiveAsync("deals-2026-02-01.csv", CancellationToken.None))));

        Assert.Equal(await alone.BlobsAsync(BlobNames.Facts(alone.Side.Name)), await side.BlobsAsync(BlobNames.Facts(side.Side.Name)));
        Assert.Single(await side.ReceiptsAsync(CancellationToken.None));
        Assert.Equal(1, await side.MeasureAsync("won_deals"));
    }

    [Fact]
    public async Task A_refused_file_keeps_its_receipt_and_is_not_found_by_the_next_sweep()
    {
        var side = await OneSide.OpenAsync(azurite);
        var receipt = await side.ReceiveAsync("deals.csv", "Record ID,Deal Name,Owner\n1,One,A\n");

        Assert.Equal(Outcome.Refused, receipt.Outcome);
        Assert.Equal("no-format", receipt.Refusal!.Code);
        Assert.Equal("hubspot-deals", receipt.Refusal.Nearest);
        Assert.Equal(["Deal Stage"], receipt.Refusal.Missing);
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
        Assert.Single(await side.BlobsAsync(BlobNames.Uploads(side.Side.Name)));
    }

    [Fact]
    public async Task A_sweep_finds_what_no_message_told_of_and_what_was_overwritten()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.UploadAsync("a/deals.csv", January);
        Assert.Equal("a/deals.csv", Assert.Single(await side.SweepAsync(CancellationToken.None)).Name);

        await side.ReceiveAsync("a/deals.csv", CancellationToken.None);
        Assert.Empty(await side.SweepAsync(CancellationToken.None));

        await side.UploadAsync("a/deals.csv", February);
        Assert.Single(await side.SweepAsync(CancellationToken.None));

        await side.ReceiveAsync("a/deals.csv", CancellationToken.None);
        await side.UploadAsync("a/deals.csv", February);
        await side.ReceiveAsync("a/deals.csv", CancellationToken.None);
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_withdrawn_upload_is_as_if_it_had_never_come()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-02-01.csv", January);
        var before = await side.BlobsAsync(BlobNames.Facts(side.Side.Name));
        var value = await side.MeasureAsync("won_value");
        await side.ReceiveAsync("deals-2026-03-01.csv", February);

        Assert.True(await side.WithdrawAsync("deals-2026-03-01.csv", CancellationToken.None));

        Assert.Equal(before, await side.BlobsAsync(BlobNames.Facts(side.Side.Name)));
        Assert.Equal(value, await side.MeasureAsync("won_value"));
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
        Assert.False(await side.WithdrawAsync("never-came.csv", CancellationToken.None));
    }

    [Fact]
    public async Task Withdrawing_one_of_two_names_of_the_same_bytes_leaves_the_facts()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", January);
        await side.ReceiveAsync("copy.csv", January);
        await side.WithdrawAsync("deals.csv", CancellationToken.None);

        Assert.Equal(100, await side.MeasureAsync("won_value"));
        Assert.Null(Assert.Single(await side.ReceiptsAsync(CancellationToken.None)).RepeatOf);
    }

    [Fact]
    public async Task A_withdrawal_that_broke_off_is_ended_by_running_again_or_by_the_next_message()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", January);
        await side.ReceiveAsync("deals-2026-03-01.csv", February);
        foreach (var upload in new[] { "deals.csv", "deals-2026-03-01.csv" })
        {
            await side.Storage.Container(BlobNames.Uploads(side.Side.Name))
                .DeleteBlobAsync(upload, cancellationToken: TestContext.Current.CancellationToken);
            foreach (var receipt in (await side.BlobsAsync(BlobNames.Receipts(side.Side.Name))).Keys.Where(
                name => name.EndsWith("/" + upload + ".json", StringComparison.Ordinal)))
            {
                await side.Storage.Container(BlobNames.Receipts(side.Side.Name))
                    .DeleteBlobAsync(receipt, cancellationToken: TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(2, (await side.BlobsAsync(BlobNames.Facts(side.Side.Name))).Count);
        await side.WithdrawAsync("deals.csv", CancellationToken.None);
        Assert.Null(await side.ReceiveAsync("deals-2026-03-01.csv", CancellationToken.None));
        Assert.Empty(await side.BlobsAsync(BlobNames.Facts(side.Side.Name)));
    }

    [Fact]
    public async Task An_upload_that_goes_by_its_age_leaves_its_facts()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", January);
        await side.Storage.Container(BlobNames.Uploads(side.Side.Name))
            .DeleteBlobAsync("deals.csv", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(await side.ReceiveAsync("deals.csv", CancellationToken.None));
        Assert.Equal(100, await side.MeasureAsync("won_value"));
    }

    [Fact]
    public async Task A_report_that_misses_a_part_goes_on_without_its_upload_and_makes_it_due_again()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-02-01.csv", January);
        var newer = await side.ReceiveAsync("deals-2026-03-01.csv", February);
        await side.Storage.Container(BlobNames.Facts(side.Side.Name))
            .DeleteBlobAsync(newer.Parts[0].Blob, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(100, await side.MeasureAsync("won_value"));
        Assert.Equal("deals-2026-03-01.csv", Assert.Single(await side.SweepAsync(CancellationToken.None)).Name);
        await side.ReceiveAsync("deals-2026-03-01.csv", CancellationToken.None);
        Assert.Equal(120, await side.MeasureAsync("won_value"));
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_upload_is_read_again_when_the_zone_changes()
    {
        var side = await OneSide.OpenAsync(azurite);
        const string Late = Heading + "1,One,Closed Won,100,2026-01-31T20:00:00Z,2026-01-01T00:00:00Z\n";
        await side.ReceiveAsync("deals.csv", Late);
        var inJakarta = await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);
        var utc = side.Again(new PipelineSettings { TimeZone = TimeZoneInfo.Utc });
        await utc.ReceiveAsync("deals.csv", CancellationToken.None);
        var inUtc = await utc.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);

        static DateOnly? Month(Pipeline.Reports.Report report) =>
            report.Measurements.Single(m => m.Metric == "won_deals" && m.Grain == "month" && m.Dimensions.Count == 0).From;
        Assert.Equal(new DateOnly(2026, 2, 1), Month(inJakarta));
        Assert.Equal(new DateOnly(2026, 1, 1), Month(inUtc));
    }

    [Fact]
    public async Task A_message_for_a_blob_that_is_gone_does_nothing()
    {
        var side = await OneSide.OpenAsync(azurite);
        Assert.Null(await side.ReceiveAsync("gone.csv", CancellationToken.None));
    }
}
