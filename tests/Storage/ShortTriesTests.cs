using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Xunit;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Storage;

public sealed class ShortTriesTests
{
    // A message's own attempts wait for storage; a slot must not.
    [Fact]
    public async Task Storage_that_is_away_is_given_up_after_three_tries()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = new Uri($"https://127.0.0.1:{((IPEndPoint)closed.LocalEndPoint!).Port}/");
        var storage =
            Account.Connect(nobody, nobody, DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)));
        var stop = TestContext.Current.CancellationToken;

        var blobs = await Assert.ThrowsAsync<AggregateException>(() => storage.Container("x").ExistsAsync(stop));
        var queues = await Assert.ThrowsAsync<AggregateException>(() => storage.Queues.GetQueueClient("x").ExistsAsync(stop));

        Assert.Equal((3, 3), (blobs.InnerExceptions.Count, queues.InnerExceptions.Count));
    }
}
