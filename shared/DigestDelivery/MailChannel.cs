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
        catch (Exception e) when (IsFailure(e))
        {
            throw new NotSentException($"The mail server {server} cannot be used ({e.GetType().Name}).");
        }

        var progress = new Begun();
        try
        {
            await client.SendAsync(message, stop, progress);
        }
        catch (SmtpCommandException e)
        {
            // What it refused it has not taken. Its own words may hold the address, and are not passed on.
            throw new NotSentException($"The mail server {server} refused the mail ({(int)e.StatusCode} {e.ErrorCode}).");
        }
        catch (Exception e) when (IsFailure(e) && !progress.Has)
        {
            throw new NotSentException($"The mail server {server} broke off before it was given the mail ({e.GetType().Name}).");
        }

        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception e) when (IsFailure(e))
        {
            // It has taken the mail, and need not say goodbye.
        }
    }

    // Being stopped is one too: what was not begun was not sent.
    private static bool IsFailure(Exception e) =>
        e is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or TimeoutException or OperationCanceledException or NotSupportedException;

    // Whether the text is on its way: from then on the server may have it, whatever it answers.
    private sealed class Begun : ITransferProgress
    {
        public bool Has { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Has = true;

        public void Report(long bytesTransferred) => Has = true;
    }
}
