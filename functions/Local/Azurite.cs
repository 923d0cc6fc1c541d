using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pipeline.Local;

/// <summary>
/// The storage emulator: the one that runs already, or one of our own, installed from npm at a pinned version into
/// infra/local/azurite. One runs a folder: programs at once share it, and it ends with the last of them.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    // Azurite's account and key are public and the same for everyone.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int UsualPort = 10000;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private readonly EmulatorHold? hold;
    private readonly Process? process;

    private Azurite(EmulatorHold? hold, Process? process, int port)
    {
        this.hold = hold;
        this.process = process;
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
            $"BlobEndpoint=http://127.0.0.1:{port}/{Account};QueueEndpoint=http://127.0.0.1:{port + 1}/{Account};TableEndpoint=http://12"
                + $"7.0.0.1:{port + 2}/{Account};";
    }

    public string ConnectionString { get; }

    /// <summary>Whether it was there before, and is somebody else's.</summary>
    public bool IsShared => hold is null;

    /// <param name="data">Where it keeps its state; null: use the one that runs on the usual port, else keep it in
    /// <paramref name="otherwise"/>.</param>
    /// <param name="otherwise">The folder to use when none is named and none runs.</param>
    /// <param name="tell">Hears what takes long, in English and in Indonesian.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="EmulatorException">Node.js is missing, or the emulator does not start.</exception>
    public static async Task<Azurite> StartAsync(string? data, string otherwise, Action<string, string> tell, CancellationToken stop)
    {
        var folder = Path.GetFullPath(data ?? otherwise);
        if (await EmulatorHold.TakeAsync(folder, stop) is { } there)
        {
            return new Azurite(there, null, there.Port);
        }

        if (data is null && await AnswersAsync(UsualPort, null, stop))
        {
            tell($"Using the Azurite that runs on port {UsualPort}.", $"Memakai Azurite yang berjalan di port {UsualPort}.");
            return new Azurite(null, null, UsualPort);
        }

        var program = await AzuriteInstall.EnsureAsync(tell, stop);
        Directory.CreateDirectory(folder);
        await using var turn = await EmulatorTurn.TakeAsync(Path.Combine(folder, "emulator.lock"), stop);
        if (await EmulatorTurn.FindAsync(folder, tell, stop) is { } found)
        {
            return new Azurite(found, null, found.Port);
        }

        for (var attempt = 1; ; attempt++)
        {
            // Never the usual port: who starts in another folder would take this one for somebody's own, and mix both.
            var port = FreePorts();
            var process = Start(program, folder, port);
            try
            {
                if (await IsReadyAsync(process, port, tell, stop) && await EmulatorHold.TakeAsync(folder, stop) is { } hold)
                {
                    // From here on it is the connection that holds it.
                    process.StandardInput.Close();
                    return new Azurite(hold, process, port);
                }

                var said = process.HasExited ? await process.StandardError.ReadToEndAsync(stop) : "it did not answer";
                if (attempt == 4)
                {
                    throw new EmulatorException(
                        $"Azurite does not start on port {port}: {said.Trim()}", $"Azurite tidak mau jalan di port {port}: {said.Trim()}");
                }
            }
            catch
            {
                await EndAsync(process);
                throw;
            }

            tell("Azurite did not start; trying again …", "Azurite tidak mau jalan; dicoba lagi …");
            await EndAsync(process);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (hold is not null)
        {
            // It writes its state before it goes; who would start on the same folder before that would not find what was done here.
            using var limit = new CancellationTokenSource(LongestEnd);
            try
            {
                await hold.LetGoAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                // Whatever keeps it, it goes on without us and ends by itself.
            }

            hold.Dispose();
        }

        process?.Dispose();
    }

    /// <summary>Whether one runs on the usual port, whoever started it.</summary>
    public static Task<bool> IsRunningAsync(CancellationToken stop) => AnswersAsync(UsualPort, null, stop);

    /// <summary>Whether an emulator answers at a port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="process">The one that is meant; null: any.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<bool> AnswersAsync(int port, int? process, CancellationToken stop)
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), stop);
            return process is { } id
                ? answer.Headers.TryGetValues("x-pipeline-emulator", out var told) && told.Single() == Text(id)
                : answer.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Process Start(string program, string folder, int port)
    {
        var start = new ProcessStartInfo(
            "node")
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        string[] arguments =
        [
            program, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", folder,
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", Text(port), "--queuePort", Text(port + 1), "--tablePort", Text(port + 2),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PIPELINE_EMULATOR"] = EmulatorHold.RecordOf(folder);
        var process = Run(start);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static Process Run(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new EmulatorException(
                "node was not found; install Node.js 20 or newer and have it on the PATH.",
                "node tidak ditemukan; pasang Node.js 20 atau yang lebih baru, dan masukkan ke PATH.", e);
        }
    }

    private static async Task<bool> IsReadyAsync(Process process, int port, Action<string, string> tell, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        var isTold = false;
        while (!process.HasExited && Stopwatch.GetElapsedTime(since) is var waited && waited < TooSlow)
        {
            // It listens on one port after the other and ends where the last is taken.
            if (await AnswersAsync(port, process.Id, stop) && await AnswersAsync(port + 1, process.Id, stop)
                && await AnswersAsync(port + 2, process.Id, stop))
            {
                return true;
            }

            if (!isTold && waited > Slow)
            {
                isTold = true;
                tell(
                    $"Azurite has not answered for {Slow.TotalSeconds:F0} seconds; still waiting …",
                    $"Azurite belum menjawab selama {Slow.TotalSeconds:F0} detik; masih menunggu …");
            }

            await Task.Delay(100, stop);
        }

        return false;
    }

    // Three neighbours that nobody uses now; if somebody takes one meanwhile, the start is tried again.
    private static int FreePorts()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var second = new TcpListener(IPAddress.Loopback, port + 1);
                using var third = new TcpListener(IPAddress.Loopback, port + 2);
                second.Start();
                third.Start();
                return port;
            }
            catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
            {
                // Taken: look elsewhere.
            }
        }
    }

    // One that never answered holds nothing yet: it is asked first, as the others are, and then ended.
    private static async Task EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
