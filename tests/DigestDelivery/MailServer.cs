using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>A mail server on this machine that keeps what it is given.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<byte[]> received = [];
    private readonly Task run;

    public MailServer()
    {
        Port = FreePort();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(this);
        run = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("mail.example").Port(Port).Build(), services).StartAsync(stop.Token);
    }

    public int Port { get; }

    /// <summary>What it answers to a mail that it has read, after which it may keep it.</summary>
    public SmtpResponse Answer { get; set; } = SmtpResponse.Ok;

    /// <summary>Called when a mail was read and before it is answered.</summary>
    public Action Read { get; set; } = () => { };

    public IReadOnlyList<byte[]> Bytes => received;

    public IReadOnlyList<MimeMessage> Mails => [.. received.Select(mail => MimeMessage.Load(new MemoryStream(mail)))];

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Answer == SmtpResponse.Ok)
        {
            received.Add(buffer.ToArray());
        }

        Read();
        return Task.FromResult(Answer);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
