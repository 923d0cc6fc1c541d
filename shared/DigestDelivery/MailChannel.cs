using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>The way to one subscriber by mail.</summary>
public sealed class MailChannel(
    Subscriber to, DigestSettings settings, Uri? leave, TimeZoneInfo zone, TimeProvider time) : IDigestChannel
{
    private const int MostMilliseconds = 30_000;

    public string Id => to.Id;

    public async Task SendAsync(Digest digest, DateOnly day, CancellationToken stop)
    {
        var server = settings.Smtp!;
        using var message = DigestMail.Compose(digest, to, settings, leave, TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone));
        using var client = new SmtpClient { Timeout = MostMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, stop);
            if (server.User is not null)
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", stop);
            }
        }
        catch (Exception e) when (IsFailure(e, stop))
        {
            throw new NotSentException($"The mail server {server} cannot be used ({e.GetType().Name}).", e);
        }

        try
        {
            await client.SendAsync(message, stop);
        }
        catch (SmtpCommandException e)
        {
            // What it refused it has not taken.
            throw new NotSentException($"The mail server {server} refused the mail ({(int)e.StatusCode} {e.ErrorCode}).", e);
        }

        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception e) when (IsFailure(e, stop))
        {
            // It has taken the mail, and need not say goodbye.
        }
    }

    private static bool IsFailure(Exception e, CancellationToken stop) => !stop.IsCancellationRequested
        && e is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or TimeoutException or OperationCanceledException or NotSupportedException;
}
