using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Queues;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class SideMessagesTests(AzuriteFixture azurite)
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00,"
            + "Ayu\n";
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero));
    private readonly Box box = new();

    [Fact]
    public async Task A_burst_asks_for_one_report_some_minutes_later()
    {
        var side = await OneSide.OpenAsync(azurite);
        var messages = Over(side);
        for (var i = 0; i < 50; i++)
        {
            await messages.ReceiveAsync(
                UploadEvent.Write(new Arrival(BlobNames.Uploads(side.Side.Name), $"gone-{i}.csv", "0x1")),
                TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromSeconds(2));
        }

        var due = Assert.Single(box.Reports.Distinct());
        Assert.InRange(due - time.GetUtcNow(), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_message_of_another_sides_upload_is_wrong_for_ever() =>
        await Assert.ThrowsAsync<WrongMessageException>(async () =>
            await Over(await OneSide.OpenAsync(azurite))
                .ReceiveAsync(UploadEvent.Write(new Arrival("marketing-uploads", "a.csv", "0x1")), TestContext.Current.CancellationToken));

    // Without it a fault between the report and the message would leave the hand-off untold: the next try finds nothing due.
    [Fact]
    public async Task A_report_that_nobody_could_be_told_of_is_due_again_and_one_that_was_told_of_is_not()
    {
        var stop = TestContext.Current.CancellationToken;
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", Deals);
        var messages = Over(side);
        box.IsBroken = true;
        await Assert.ThrowsAsync<IOException>(() => messages.ReportAsync(stop));
        box.IsBroken = false;

        await messages.ReportAsync(stop);
        Assert.Equal(1, box.Published);
        var reports = await side.BlobsAsync(BlobNames.Reports(side.Side.Name));

        await messages.ReportAsync(stop);
        Assert.Equal(1, box.Published);
        Assert.Equal(reports, await side.BlobsAsync(BlobNames.Reports(side.Side.Name)));
    }

    [Fact]
    public async Task The_nights_run_sends_what_has_no_receipt_and_reports()
    {
        var stop = TestContext.Current.CancellationToken;
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("known.csv", Deals);
        await side.UploadAsync("missed.csv", Deals + "2,Two,Closed Lost,5,2026-02-28 09:00,2026-01-05 09:00,Budi\n");

        await Over(side).RunNightlyAsync(stop);

        Assert.Equal("missed.csv", Assert.Single(box.Uploads).Name);
        Assert.Equal(1, box.Published);
        Assert.Contains(BlobNames.LatestReport, (await side.BlobsAsync(BlobNames.Reports(side.Side.Name))).Keys);
    }

    [Fact]
    public async Task The_nights_run_sends_again_what_older_code_has_read_each_at_its_hour_and_once()
    {
        var stop = TestContext.Current.CancellationToken;
        var side = (await OneSide.OpenAsync(azurite)).Again(new PipelineSettings { RereadBytesAnHour = 1 });
        foreach (var name in new[] { "a.csv", "b.csv" })
        {
            var receipt = await side.ReceiveAsync(name, Deals + $"2,{name},Closed Lost,5,2026-02-28 09:00,2026-01-05 09:00,Budi\n");
            var blob = side.Storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient(name);
            var (ledger, older) = (new Ledger(side.Storage, side.Side.Name), receipt with { ReadBy = "old", KnownBy = "old" });
            await ledger.WriteAsync(older, stop);
            await ledger.NoteVersionAsync(older, (await blob.GetPropertiesAsync(cancellationToken: stop)).Value.ETag, stop);
        }

        await Over(side).RunNightlyAsync(stop);
        await Over(side).RunNightlyAsync(stop);

        // The one that is due at once is asked for again, as it may have been lost; the one whose hour is to come is not.
        Assert.Equal(3, box.Uploads.Count);
        Assert.Equal(TimeSpan.FromHours(1), box.Uploads[1].Due - box.Uploads[0].Due);
        Assert.Equal(box.Uploads[0].Name, box.Uploads[2].Name);
    }

    [Fact]
    public async Task The_message_of_a_mapping_asks_at_once_for_what_it_makes_readable()
    {
        var stop = TestContext.Current.CancellationToken;
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("notes.csv", "Nota,Status\n1,Won\n");
        await side.ReceiveAsync("letter.csv", "Dear Sir\nno table\n");
        await side.UploadAsync(
            "map.csv", "mapping,sales template,our column,their column\nNotes,deals,deal id,Nota\n,,stage,Status\n");
        var arrived = UploadEvent.Write(new Arrival(BlobNames.Uploads(side.Side.Name), "map.csv", "0x1"));

        await Over(side).ReceiveAsync(arrived, stop);

        Assert.Equal("notes.csv", Assert.Single(box.Uploads).Name);
        await side.ReceiveAsync("notes.csv", stop);
        await Over(side).ReceiveAsync(arrived, stop);
        Assert.Single(box.Uploads);
    }

    private SideMessages Over(OneSide side) => new(side, box, time, NullLogger<SideMessages>.Instance);

    private sealed class Box : IMessages
    {
        public bool IsBroken { get; set; }

        public int Published { get; private set; }

        public List<DateTimeOffset> Reports { get; } = [];

        public List<Arrival> Uploads { get; } = [];

        public Task SendUploadsAsync(IReadOnlyList<Arrival> arrivals, CancellationToken stop)
        {
            Uploads.AddRange(arrivals);
            return Task.CompletedTask;
        }

        public Task SendReportAsync(DateTimeOffset due, CancellationToken stop)
        {
            Reports.Add(due);
            return Task.CompletedTask;
        }

        public Task SendPublishedAsync(CancellationToken stop)
        {
            if (IsBroken)
            {
                throw new IOException("The broker is away.");
            }

            Published++;
            return Task.CompletedTask;
        }
    }
}
