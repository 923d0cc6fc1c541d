using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pipeline.Local;

/// <summary>
/// The storage emulator: the one that runs already, or one of our own, installed from npm at a pinned version into
/// infra/local/azurite and ended with this process.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    // Azurite's account and key are public and the same for everyone.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int UsualPort = 10000;

    private readonly Process? process;

    private Azurite(Process? process, int port)
    {
        this.process = process;
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
            $"BlobEndpoint=http://127.0.0.1:{port}/{Account};QueueEndpoint=http://127.0.0.1:{port + 1}/{Account};TableEndpoint=http://127.0.0.1:{port + 2}/{Account};";
    }

    public string ConnectionString { get; }

    /// <summary>Whether it was there before and will stay.</summary>
    public bool IsShared => process is null;

    /// <param name="data">Where it keeps its state; null: use the one that runs on the usual port, else keep it in <paramref name="otherwise"/>.</param>
    /// <param name="otherwise">The folder to use when none is named and none runs.</param>
    /// <param name="tell">Hears what takes long.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<Azurite> StartAsync(string? data, string otherwise, Action<string> tell, CancellationToken stop)
    {
        if (data is null && await AnswersAsync(UsualPort, stop))
        {
            tell($"Using the Azurite that runs on port {UsualPort}.");
            return new Azurite(null, UsualPort);
        }

        var program = await AzuriteInstall.EnsureAsync(tell, stop);
        var folder = Path.GetFullPath(data ?? otherwise);
        Directory.CreateDirectory(folder);
        for (var attempt = 1; ; attempt++)
        {
            var port = data is null && attempt == 1 ? UsualPort : FreePorts();
            var process = Start(program, folder, port);
            if (await IsReadyAsync(process, port, stop))
            {
                return new Azurite(process, port);
            }

            var said = process.HasExited ? await process.StandardError.ReadToEndAsync(stop) : "it did not answer in 30 seconds";
            await EndAsync(process);
            if (attempt == 4)
            {
                throw new InvalidOperationException($"Azurite does not start on port {port}: {said.Trim()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await EndAsync(process);
        }
    }

    private static Process Start(string program, string folder, int port)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
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

        var process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started; install Node.js 20 or newer.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill(process);
        return process;
    }

    private static async Task<bool> IsReadyAsync(Process process, int port, CancellationToken stop)
    {
        for (var i = 0; i < 300 && !process.HasExited; i++)
        {
            if (await AnswersAsync(port, stop) && await AnswersAsync(port + 1, stop))
            {
                return true;
            }

            await Task.Delay(100, stop);
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), stop);
            return answer.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return false;
        }
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

    private static async Task EndAsync(Process process)
    {
        Kill(process);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
