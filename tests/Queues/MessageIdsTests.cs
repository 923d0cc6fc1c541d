using Pipeline.Queues;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class MessageIdsTests
{
    private static readonly Arrival Upload = new("sales-uploads", "2026/deals.csv", "0x8D");
    private static readonly DateTimeOffset Night = new(2026, 6, 1, 18, 0, 0, TimeSpan.Zero);

    // Service Bus takes 128 characters; a blob's name holds up to 1,024.
    [Fact]
    public void An_id_fits_whatever_the_path() =>
        Assert.InRange(MessageIds.Again(MessageIds.Of(Upload with { Name = new string('x', 1024) }, Night), 5).Length, 1, 128);

    [Fact]
    public void Each_version_of_an_upload_has_an_id_of_its_own()
    {
        Assert.Equal(MessageIds.Of(Upload, Night), MessageIds.Of(Upload with { }, Night));
        Assert.Distinct(
            [MessageIds.Of(Upload, Night), MessageIds.Of(Upload with { ETag = "0x8E" }, Night),
                MessageIds.Of(Upload with { Name = "2026/Deals.csv" }, Night),
                MessageIds.Of(Upload with { Container = "marketing-uploads" }, Night)]);
    }

    // The broker remembers ids for ten minutes: after a cause was mended, or an upgrade, the same upload must come again.
    [Fact]
    public void A_second_sweep_within_the_brokers_memory_is_not_swallowed() =>
        Assert.NotEqual(MessageIds.Of(Upload, Night), MessageIds.Of(Upload, Night.AddSeconds(1)));

    // The broker remembers ids for ten minutes. A report asked for at 10:04 for 10:10 is one with each other of that slot;
    // what the hand-off asks for at 10:10:40 must still come.
    [Fact]
    public void A_burst_asks_once_and_a_later_request_within_the_minute_is_another()
    {
        var slot = new DateTimeOffset(2026, 6, 1, 10, 10, 0, TimeSpan.Zero);
        Assert.Equal(MessageIds.Of("report", slot), MessageIds.Of("report", slot.ToOffset(TimeSpan.FromHours(7))));
        Assert.NotEqual(MessageIds.Of("report", slot), MessageIds.Of("report", slot.AddSeconds(40)));
    }

    [Fact]
    public void Each_further_attempt_has_an_id_of_its_own()
    {
        var ids = Enumerable.Range(1, 5)
            .Aggregate(new List<string> { "id" }, (known, attempt) => [.. known, MessageIds.Again(known[^1], attempt)]);
        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.StartsWith("id", id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_without_an_id_gets_one_that_every_delivery_of_it_has()
    {
        Assert.Equal("id", MessageIds.Known("id", "body"u8, 7));
        foreach (var none in new[] { null, "" })
        {
            var known = MessageIds.Known(none, "body"u8, 7);
            Assert.Equal(known, MessageIds.Known(none, "body"u8, 7));
            var (other, later) = (MessageIds.Known(none, "other"u8, 7), MessageIds.Known(none, "body"u8, 8));
            Assert.Distinct([known, other, later, MessageIds.Again(known, 1), MessageIds.Again(known, 2)]);
            Assert.InRange(MessageIds.Again(MessageIds.Known(none, "body"u8, long.MaxValue), 5).Length, 1, 128);
        }
    }
}
