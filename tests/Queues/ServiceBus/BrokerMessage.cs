using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Pipeline.Tests.Queues.ServiceBus;

/// <summary>A message as a queue of the broker keeps it.</summary>
internal sealed record BrokerMessage
{
    private static readonly Symbol DueAnnotation = new("x-opt-scheduled-enqueue-time");

    /// <summary>Its sender's id; null where it gave none.</summary>
    public required string? Id { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What a message carries beside its body.</summary>
    public required IReadOnlyDictionary<string, object> Properties { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The queue's own number of it.</summary>
    public long Sequence { get; init; }

    public static BrokerMessage Of(Message message) => new()
    {
        Id = message.Properties?.MessageId,
        Due = message.MessageAnnotations?[DueAnnotation] is DateTime due ? new DateTimeOffset(due, TimeSpan.Zero) : null,
        Properties = message.ApplicationProperties?.Map.ToDictionary(pair => (string)pair.Key, pair => pair.Value) ?? [],
        Body = message.BodySection is Data data ? data.Binary : [],
    };

    /// <summary>As it is delivered.</summary>
    /// <param name="now">When.</param>
    public Message Deliver(DateTimeOffset now)
    {
        var message = new Message
        {
            Properties = new Amqp.Framing.Properties { MessageId = Id },
            ApplicationProperties = new ApplicationProperties(),
            MessageAnnotations = new MessageAnnotations(),
            BodySection = new Data { Binary = Body },
        };
        foreach (var (name, value) in Properties)
        {
            message.ApplicationProperties[name] = value;
        }

        message.MessageAnnotations[new Symbol("x-opt-sequence-number")] = Sequence;
        message.MessageAnnotations[new Symbol("x-opt-enqueued-time")] = now.UtcDateTime;
        message.MessageAnnotations[new Symbol("x-opt-locked-until")] = now.UtcDateTime.AddMinutes(5);
        return message;
    }
}
