using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Queues;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Queues;

public sealed class StorageQueueSettlementTests(AzuriteFixture azurite)
{
    private const string Queue = "settled-receive";

    [Fact]
    public async Task What_can_never_be_right_lies_in_the_poison_queue_at_its_first_try()
    {
        var stop = TestContext.Current.CancellationToken;
        var poison = Storage.Queues.GetQueueClient(BlobNames.Poison(Queue));
        await poison.DeleteIfExistsAsync(stop);

        await SettleAsync("no event \"ü\"", _ => throw new WrongMessageException("found no event"));

        Assert.Equal("no event \"ü\"", (await poison.ReceiveMessageAsync(cancellationToken: stop)).Value.Body.ToString());
    }

    [Fact]
    public async Task What_may_pass_is_the_host_s_to_try_again() =>
        await Assert.ThrowsAsync<IOException>(() => SettleAsync("x", _ => throw new IOException("storage is away")));

    private Account Storage => Account.Connect(azurite.ConnectionString);

    private Task SettleAsync(string message, Func<CancellationToken, Task> handle) =>
        new StorageQueueSettlement(Storage, NullLogger<StorageQueueSettlement>.Instance)
            .SettleAsync(message, Queue, handle, TestContext.Current.CancellationToken);
}
