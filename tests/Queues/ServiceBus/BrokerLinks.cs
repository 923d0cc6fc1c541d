using System.Collections.Concurrent;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Pipeline.Tests.Queues.ServiceBus;

/// <summary>Gives each link that a client opens the queue that it names, and takes any token that a client shows.</summary>
internal sealed class BrokerLinks(TimeProvider time) : ILinkProcessor
{
    private const string Tokens = "$cbs";
    private const ulong LargestMessage = 256 * 1024;
    private readonly ConcurrentDictionary<string, BrokerQueue> queues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Session, ListenerLink> replies = [];

    public BrokerQueue Queue(string name) => queues.GetOrAdd(name, _ => new BrokerQueue(time));

    void ILinkProcessor.Process(AttachContext attachContext)
    {
        var link = attachContext.Link;
        // True: this side receives.
        var address = link.Role ? ((Target)attachContext.Attach.Target).Address : ((Source)attachContext.Attach.Source).Address;
        var name = address.TrimStart('/');
        attachContext.Attach.MaxMessageSize = LargestMessage;
        if (name == Tokens)
        {
            if (!link.Role)
            {
                replies[link.Session] = link;
            }

            attachContext.Complete(new TokenEndpoint(this), 100);
        }
        else if (link.Role)
        {
            attachContext.Complete(new TargetLinkEndpoint(Queue(name), link), 100);
        }
        else
        {
            attachContext.Complete(new SourceLinkEndpoint(Queue(name), link), 0);
        }
    }

    private sealed class TokenEndpoint(BrokerLinks links) : LinkEndpoint
    {
        public override void OnMessage(MessageContext messageContext)
        {
            messageContext.Complete();
            using var reply = new Message
            {
                Properties = new Properties { CorrelationId = messageContext.Message.Properties.MessageId },
                ApplicationProperties = new ApplicationProperties { ["status-code"] = 202, ["status-description"] = "Accepted" },
            };
            links.replies[messageContext.Link.Session].SendMessage(reply);
        }

        public override void OnFlow(FlowContext flowContext)
        {
        }

        public override void OnDisposition(DispositionContext dispositionContext) => dispositionContext.Complete();
    }
}
