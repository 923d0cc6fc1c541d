namespace Pipeline.Desk;

/// <summary>Who gets the digest of a desk's reports by mail, as far as people say so themselves.</summary>
/// <param name="Subscribe">Notes an address and a language; false where it is no address.</param>
/// <param name="Leave">Takes out whoever an id stands for; false where the token is not of a link that was sent to them.</param>
public sealed record DeskDigest(
    Func<string, string, CancellationToken, Task<bool>> Subscribe, Func<string, string, CancellationToken, Task<bool>> Leave)
{
    /// <summary>Whether a mail server is set, so that mails go out by themselves.</summary>
    public bool IsSent { get; init; }
}
