using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.App;
using Pipeline.Queues;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Queues.ServiceBus;

public sealed class ServiceBusMessagesTests : IAsyncDisposable
{
    private const string Receive = "marketing-receive";
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly Broker broker;
    private readonly ServiceBusMessages messages;

    public ServiceBusMessagesTests()
    {
        broker = new Broker(time);
        messages = new ServiceBusMessages(broker.Bus, "marketing", time);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task A_sweeps_uploads_go_in_batches_that_the_broker_takes_and_each_is_an_event_again()
    {
        Arrival[] arrivals = [.. Enumerable.Range(0, 2_000).Select(i => Upload($"{new string('n', 200)}-{i}.csv"))];
        await messages.SendUploadsAsync(arrivals, Stop);
        var queue = broker.Queue(Receive);
        Assert.InRange(queue.Transfers.Count, 2, 20);
        Assert.Equal(arrivals, queue.Waiting.Select(message => UploadEvent.Read(message.Body).Single()));
    }

    [Fact]
    public async Task A_path_as_long_as_storage_takes_has_an_id_that_the_broker_takes()
    {
        await messages.SendUploadsAsync([Upload(new string('n', 1_000))], Stop);
        Assert.InRange(Assert.Single(broker.Queue(Receive).Waiting).Id!.Length, 1, 128);
    }

    [Fact]
    public async Task What_is_to_be_received_later_is_due_then()
    {
        var later = time.GetUtcNow().AddMinutes(20);
        await messages.SendUploadsAsync([Upload("now.csv"), Upload("later.csv") with { Due = later }], Stop);
        Assert.Equal([null, later], broker.Queue(Receive).Waiting.Select(message => message.Due));
    }

    [Fact]
    public async Task A_sweep_that_asks_again_later_is_heard_and_one_sent_twice_is_heard_once()
    {
        await messages.SendUploadsAsync([Upload("a.csv")], Stop);
        await messages.SendUploadsAsync([Upload("a.csv")], Stop);
        Assert.Single(broker.Queue(Receive).Waiting);
        time.Advance(TimeSpan.FromSeconds(1));
        await messages.SendUploadsAsync([Upload("a.csv")], Stop);
        Assert.Equal(2, broker.Queue(Receive).Waiting.Count);
    }

    [Fact]
    public async Task A_burst_asks_for_one_report_which_is_due_at_its_end()
    {
        var due = time.GetUtcNow().AddMinutes(5);
        for (var i = 0; i < 5; i++)
        {
            await messages.SendReportAsync(due, Stop);
        }

        Assert.Equal(due, Assert.Single(broker.Queue("marketing-report").Waiting).Due);
        await messages.SendReportAsync(due.AddMinutes(5), Stop);
        Assert.Equal(2, broker.Queue("marketing-report").Waiting.Count);
    }

    [Fact]
    public async Task The_topic_hears_which_side_has_published()
    {
        await messages.SendPublishedAsync(Stop);
        Assert.Equal("marketing", Encoding.UTF8.GetString(Assert.Single(broker.Queue("published").Waiting).Body));
    }

    [Fact]
    public async Task No_upload_sends_nothing()
    {
        await messages.SendUploadsAsync([], Stop);
        Assert.Empty(broker.Queue(Receive).Transfers);
    }

    private static Arrival Upload(string name) => new("marketing-uploads", name, "0x1");
}
