using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary><c>desk</c> as people run it: where it listens, and how it ends.</summary>
public sealed partial class DeskCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_listens_on_this_machine_alone_whatever_a_file_beside_it_says_and_ends_when_it_is_asked_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        using var processes = new Processes();
        var other = FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(processes.Folder, "appsettings.json"),
            $$"""{ "urls": "http://0.0.0.0:{{other}}", "Kestrel": { "Endpoints": { "wide": { "Url": "http://0.0.0.0:{{other}}" } } } }""",
            Stop);
        using var desk = processes.Start(["desk", "--port", "0", "--data", processes.Data, "--language", "en"]);
        await desk.SaysAsync("The desk is at");
        var port = int.Parse(Address().Match(desk.Said).Groups[1].Value, CultureInfo.InvariantCulture);
        using (var client = new HttpClient())
        {
            Assert.Contains(
                "/marketing", await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), Stop), StringComparison.Ordinal);
        }

        Assert.False(await ListensAsync(IPAddress.Loopback, other));
        if (OperatingSystem.IsLinux())
        {
            // Every address of 127/8 is this machine's: what listens on all of them, or on all there are, answers here.
            Assert.False(await ListensAsync(IPAddress.Parse("127.0.0.2"), port));
        }

        desk.Terminate();
        var (code, output, errors) = await desk.EndAsync();
        Assert.True(code == ExitCode.Done, errors);
        Assert.EndsWith("Ended.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        using var processes = new Processes();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var ended = await processes.RunAsync("desk", "--port", port, "--data", processes.Data);
        Assert.Equal((ExitCode.Failed, ""), (ended.Code, ended.Output));
        Assert.Contains("address already in use", ended.Errors, StringComparison.Ordinal);
        Assert.Single(ended.Errors.TrimEnd().Split('\n'));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> ListensAsync(IPAddress address, int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address, port, Stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"at http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Address();
}
