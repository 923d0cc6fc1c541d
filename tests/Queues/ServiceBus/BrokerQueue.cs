using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Amqp.Types;

namespace Pipeline.Tests.Queues.ServiceBus;

/// <summary>
/// A queue with duplicate detection, due times, locks and dead letters. A message that is neither completed, given back nor put aside stays
/// locked for as long as a test takes.
/// </summary>
internal sealed class BrokerQueue(TimeProvider time) : IMessageSource, IMessageProcessor
{
    private readonly Lock all = new();
    private readonly List<BrokerMessage> waiting = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<int> transfers = [];
    private long sequence;

    /// <summary>Messages that no receiver has at present, those due later among them.</summary>
    public IReadOnlyList<BrokerMessage> Waiting
    {
        get
        {
            lock (all)
            {
                return [.. waiting];
            }
        }
    }

    /// <summary>What was put aside, its reason and description among its properties.</summary>
    public IReadOnlyList<BrokerMessage> Dead { get; private set; } = [];

    /// <summary>How many messages came with each transfer: a batch is one.</summary>
    public IReadOnlyList<int> Transfers => transfers;

    int IMessageProcessor.Credit => 100;

    void IMessageProcessor.Process(MessageContext messageContext)
    {
        IReadOnlyList<BrokerMessage> came = messageContext.Message.BodySection is DataList || messageContext.Message.Format != 0
            ? [.. Parts(messageContext.Message.BodySection)
                .Select(part => BrokerMessage.Of(Message.Decode(new ByteBuffer(part, 0, part.Length, part.Length))))]
            : [BrokerMessage.Of(messageContext.Message)];
        lock (all)
        {
            transfers.Add(came.Count);
            waiting.AddRange(came.Where(message => message.Id is not { } id || seen.Add(id))
                .Select(message => message with { Sequence = ++sequence }));
        }

        messageContext.Complete();
    }

    async Task<ReceiveContext> IMessageSource.GetMessageAsync(ListenerLink link)
    {
        var now = time.GetUtcNow();
        lock (all)
        {
            var index = waiting.FindIndex(message => message.Due is not { } due || due <= now);
            if (index >= 0)
            {
                var message = waiting[index];
                waiting.RemoveAt(index);
#pragma warning disable CA2000 // The link encodes it, and holds it until it is settled.
                return new ReceiveContext(link, message.Deliver(now)) { UserToken = message };
#pragma warning restore CA2000
            }
        }

        await Task.Delay(5);
        return null!;
    }

    void IMessageSource.DisposeMessage(ReceiveContext receiveContext, DispositionContext dispositionContext)
    {
        var message = (BrokerMessage)receiveContext.UserToken;
        lock (all)
        {
            switch (dispositionContext.DeliveryState)
            {
                case Modified or Released:
                    waiting.Insert(0, message);
                    break;
                case Rejected rejected:
                    Dead = [.. Dead, message with { Properties = With(message.Properties, rejected.Error.Info) }];
                    break;
            }
        }

        dispositionContext.Complete();
    }

    private static IEnumerable<byte[]> Parts(RestrictedDescribed body) => body switch
    {
        DataList list => Enumerable.Range(0, list.Count).Select(i => list[i].Binary),
        Data one => [one.Binary],
        _ => throw new InvalidDataException($"A batch has a body of {body.GetType().Name}; expected data."),
    };

    private static Dictionary<string, object> With(IReadOnlyDictionary<string, object> properties, Fields more)
    {
        var all = properties.ToDictionary();
        foreach (var (name, value) in more)
        {
            all[name.ToString()!] = value;
        }

        return all;
    }
}
