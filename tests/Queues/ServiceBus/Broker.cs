using System.Net;
using System.Net.Sockets;
using Amqp;
using Amqp.Handler;
using Amqp.Listener;
using Amqp.Sasl;
using Azure.Messaging.ServiceBus;

namespace Pipeline.Tests.Queues.ServiceBus;

/// <summary>
/// What of Service Bus this pipeline relies on, over AMQP 1.0 on this machine: the client, its batches and its settling are the real ones.
/// </summary>
internal sealed class Broker : IAsyncDisposable
{
    private readonly ContainerHost host;
    private readonly BrokerLinks links;

    public Broker(TimeProvider time)
    {
        var port = FreePort();
        links = new BrokerLinks(time);
        host = new ContainerHost(new Address($"amqp://127.0.0.1:{port}"));
        var listener = host.Listeners.Single();
        // The client names this mechanism, and shows its token afterwards, over the link $cbs.
        listener.SASL.EnableMechanism("MSSBCBS", SaslProfile.Anonymous);
        listener.HandlerFactory = _ => new LockTokens();
        host.RegisterLinkProcessor(links);
        host.Open();
        Bus = new ServiceBusClient(
            $"Endpoint=sb://127.0.0.1:{port};SharedAccessKeyName=key;SharedAccessKey=none;UseDevelopmentEmulator=true",
            new ServiceBusClientOptions { RetryOptions = { MaxRetries = 0, TryTimeout = TimeSpan.FromSeconds(20) } });
    }

    /// <summary>A client of it.</summary>
    public ServiceBusClient Bus { get; }

    /// <summary>A queue, or a topic, by its name.</summary>
    public BrokerQueue Queue(string name) => links.Queue(name);

    public async ValueTask DisposeAsync()
    {
        await Bus.DisposeAsync();
        host.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Service Bus names each delivery by the 16 bytes of the lock that its receiver holds.</summary>
    private sealed class LockTokens : IHandler
    {
        private long last;

        public bool CanHandle(EventId id) => id == EventId.SendDelivery;

        public void Handle(Event protocolEvent)
        {
            var tag = new byte[16];
            BitConverter.TryWriteBytes(tag, Interlocked.Increment(ref last));
            ((IDelivery)protocolEvent.Context).Tag = tag;
        }
    }
}
