using MailKit.Security;

namespace Pipeline.DigestDelivery;

/// <summary>
/// A mail server as one text, which is a secret where it holds a password: smtps://user:password@host:465 begins encrypted, smtp:// turns
/// to encryption before anything is told. Without encryption only this machine is spoken to.
/// </summary>
public sealed record SmtpAddress(string Host, int Port, SecureSocketOptions Security, string? User, string? Password)
{
    private const int Submission = 587;
    private const int Encrypted = 465;

    /// <exception cref="FormatException">It is none.</exception>
    public static SmtpAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps")
            || address.Host.Length == 0)
        {
            throw new FormatException(
                "Digest__Smtp is another text; expected smtps://user:password@host:465 or smtp://user:password@host:587, with signs in the "
                    + "password written as in an address (%40 for @).");
        }

        var credentials = address.UserInfo.Split(':', 2);
        var isEncrypted = address.Scheme == "smtps";
        return new(
            address.Host,
            address.Port > 0 ? address.Port : isEncrypted ? Encrypted : Submission,
            isEncrypted ? SecureSocketOptions.SslOnConnect
                : address.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
            credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null,
            credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null);
    }

    // A record tells all that it holds.
    public override string ToString() => $"{Host}:{Port.ToString(CultureInfo.InvariantCulture)}";
}
