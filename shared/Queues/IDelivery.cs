namespace Pipeline.Queues;

/// <summary>
/// A message as a broker delivered it, and what may become of it: an app's own broker is behind it, and the rule of settling is not.
/// </summary>
public interface IDelivery
{
    /// <summary>The id that its sender gave it; null or empty where it gave none.</summary>
    string? Id { get; }

    BinaryData Body { get; }

    /// <summary>The broker's own number of it: the same at each delivery.</summary>
    long Sequence { get; }

    /// <summary>How many attempts have failed before this one, as noted when it was sent again.</summary>
    int FailedAttempts { get; }

    /// <summary>It is done, and goes.</summary>
    Task CompleteAsync(CancellationToken stop);

    /// <summary>It is given back at once, for another process.</summary>
    Task AbandonAsync();

    /// <summary>It is put aside with what was wrong, for a person to read.</summary>
    /// <param name="reason">One word.</param>
    /// <param name="description">At most 4,000 characters.</param>
    /// <param name="stop">Cancels.</param>
    Task DeadLetterAsync(string reason, string description, CancellationToken stop);

    /// <summary>The same body is sent once more; this delivery itself stays as it is.</summary>
    /// <param name="id">The copy's id.</param>
    /// <param name="failedAttempts">What the copy tells of the attempts so far.</param>
    /// <param name="due">Not before.</param>
    /// <param name="stop">Cancels.</param>
    Task SendAgainAsync(string id, int failedAttempts, DateTimeOffset due, CancellationToken stop);
}
