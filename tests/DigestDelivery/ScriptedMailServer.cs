using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>A mail server that breaks off at a command, or at the end of the text; or that never ends an answer.</summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    public const string Text = "TEXT";

    private readonly CancellationTokenSource stop = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task run;
    private readonly string cutAt;
    private readonly bool isEndless;

    /// <param name="cutAt">The command that is answered by nothing, or <see cref="Text"/>.</param>
    /// <param name="isEndless">Whether it is answered by lines without end instead.</param>
    public ScriptedMailServer(string cutAt, bool isEndless = false)
    {
        (this.cutAt, this.isEndless) = (cutAt, isEndless);
        listener.Start();
        run = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Set once the command has come.</summary>
    public TaskCompletionSource Reached { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await run;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await SpeakAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // Ended, or whoever spoke has gone.
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        await SayAsync(stream, "220 mail.example");
        var isText = false;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = isText ? line == "." ? Text : "" : line.Split(' ')[0];
            if (command == cutAt)
            {
                Reached.TrySetResult();
                while (isEndless)
                {
                    await SayAsync(stream, "250-more");
                }

                return;
            }

            isText = isText ? line != "." : command == "DATA";
            if (!isText || command == "DATA")
            {
                await SayAsync(stream, command switch { "DATA" => "354 go on", _ => "250 fine" });
            }
        }
    }

    private async Task SayAsync(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token);
}
