using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Pipeline.Desk;

namespace Pipeline.Local;

/// <summary>Serves the desks on this machine and to nobody else: it listens on 127.0.0.1, whatever variables or files say.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private const int MostHeaders = 32 * 1024;

    private readonly WebApplication application;

    private DeskServer(WebApplication application, int port) => (this.application, Port) = (application, port);

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <param name="desk">The desks.</param>
    /// <param name="port">Where to listen; 0: wherever is free.</param>
    /// <param name="limits">What they take.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DeskServer> StartAsync(LocalDesk desk, int port, DeskLimits limits, CancellationToken stop)
    {
        // An empty builder reads no settings: neither a file in this folder nor a variable opens another address.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;

            // Files are counted as they come, each by itself.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaders;
        });
        // The server's own faults reach whoever started it: they are told in one line there.
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft", LogLevel.None)
            .AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled);
        var application = builder.Build();
        var handlers = new DeskHandlers(
            desk, limits, new FormToken(RandomNumberGenerator.GetBytes(32)),
            application.Services.GetRequiredService<ILogger<DeskHandlers>>());
        application.Run(handlers.HandleAsync);
        try
        {
            await application.StartAsync(stop);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        desk.Port = new Uri(application.Urls.Single()).Port;
        return new(application, desk.Port);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await application.StopAsync(limit.Token);
        await application.DisposeAsync();
    }
}
