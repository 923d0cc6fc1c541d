using Pipeline.Queues;

namespace Pipeline.Tests.Queues;

/// <summary>A message whose settlement is written down instead of done.</summary>
internal sealed class Delivered(string? id, string body, int failedAttempts = 0) : IDelivery
{
    private readonly List<string> settled = [];

    /// <summary>All that was done with it, in its order.</summary>
    public IReadOnlyList<string> Settled => settled;

    /// <summary>Set: sending fails.</summary>
    public bool IsBrokerAway { get; init; }

    public string? Id => id;

    public BinaryData Body { get; } = BinaryData.FromString(body);

    public long Sequence => 7;

    public int FailedAttempts => failedAttempts;

    public Task CompleteAsync(CancellationToken stop) => Note("complete");

    public Task AbandonAsync() => Note("abandon");

    public Task DeadLetterAsync(string reason, string description, CancellationToken stop) => Note($"dead {reason}: {description}");

    public Task SendAgainAsync(string id, int failedAttempts, DateTimeOffset due, CancellationToken stop) =>
        IsBrokerAway ? throw new IOException("the broker is away") : Note($"again {id} after {failedAttempts} at {due:HH:mm:ss}");

    private Task Note(string what)
    {
        settled.Add(what);
        return Task.CompletedTask;
    }
}
