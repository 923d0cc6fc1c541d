using Azure.Storage.Queues;
using Pipeline.Queues;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Queues;

public sealed class PoisonMessagesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_was_given_up_goes_back_with_the_same_text_and_the_queue_of_poison_is_empty()
    {
        var stop = TestContext.Current.CancellationToken;
        var storage = Account.Connect(azurite.ConnectionString);
        var queue = await MakeAsync(storage, "replayed-receive");
        var poison = await MakeAsync(storage, BlobNames.Poison("replayed-receive"));
        var sent = UploadEvent.Write(new Arrival("sales-uploads", "Juli \"ü\".csv", "0x1")).ToString();
        await poison.SendMessageAsync(sent, stop);
        await poison.SendMessageAsync("", stop);

        Assert.Equal(2, await PoisonMessages.ReplayAsync(storage, "replayed-receive", stop));

        var back = (await queue.ReceiveMessagesAsync(10, cancellationToken: stop)).Value.Select(message => message.Body.ToString());
        Assert.Equal(["", sent], back.Order(StringComparer.Ordinal));
        Assert.Equal(0, (await poison.GetPropertiesAsync(stop)).Value.ApproximateMessagesCount);
        Assert.Equal(0, await PoisonMessages.ReplayAsync(storage, "replayed-receive", stop));
    }

    [Fact]
    public async Task Where_nothing_was_ever_given_up_there_is_nothing_to_do() =>
        Assert.Equal(
            0, await PoisonMessages.ReplayAsync(
                Account.Connect(azurite.ConnectionString), "never-made", TestContext.Current.CancellationToken));

    private static async Task<QueueClient> MakeAsync(Account storage, string name)
    {
        var queue = storage.Queues.GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }
}
