using Handoff;
using Pipeline.Desk;
using Pipeline.DigestDelivery;

namespace Pipeline.Local;

/// <summary>The desks of this machine: both sides' and the hand-off's, over the storage that is open now.</summary>
public sealed class LocalDesk(PipelineSettings settings, DigestSettings digest) : IDeskHost, IDisposable
{
    private volatile IReadOnlyList<DeskSide> sides = [];

    public IReadOnlyList<DeskSide> Sides => sides;

    public string Language => settings.Language;

    /// <summary>The port it is served on; until it is known nobody can ask.</summary>
    public int Port { get; set; }

    /// <summary>Released when an upload has come.</summary>
    public SemaphoreSlim Wake { get; } = new(0);

    /// <summary>Any other name that leads here is that of a web site which wants in.</summary>
    public bool IsOwn(string host) =>
        Port > 0 && (string.Equals(host, $"127.0.0.1:{Port}", StringComparison.Ordinal)
            || string.Equals(host, $"localhost:{Port}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The storage was opened.</summary>
    public void Open(LocalPipelines pipelines) => sides =
    [
        .. pipelines.Sides.Select(side => Of(pipelines, side.Side, side.WriteRowsAsync) with
        {
            Arrived = (_, _) =>
            {
                Wake.Release();
                return Task.CompletedTask;
            },
            ReadElsewhere = async (upload, stop) =>
                (await LocalFiles.ReadingAsync(pipelines.Storage, side.Side.Name, upload, stop))
                    .Select(reading => reading.Side).FirstOrDefault(name => name != side.Side.Name),

            // Whoever asked for it may close the page meanwhile: half a withdrawal would be left until the next hour.
            Withdraw = async (upload, _) =>
            {
                var isKnown = await LocalPipelines.WithdrawAsync(side, upload, CancellationToken.None);
                await pipelines.SettleAsync(CancellationToken.None);
                return isKnown;
            },
        }),
        Of(pipelines, HandoffPipeline.Handoff, pipelines.Handoff.WriteRowsAsync),
    ];

    /// <summary>The storage is there no longer.</summary>
    public void Close() => sides = [];

    public void Dispose() => Wake.Dispose();

    private DeskSide Of(
        LocalPipelines pipelines, Side side,
        Func<Metrics.AskedFigure, DateOnly, string, CancellationToken, Task<Metrics.FigureRows>> writeRows)
    {
        var (english, indonesian) = side.Name switch
        {
            "marketing" => ("Marketing", "Pemasaran"),
            "sales" => ("Sales", "Penjualan"),
            _ => ("Hand-off", "Serah terima"),
        };
        return new()
        {
            Side = side,
            English = english,
            Indonesian = indonesian,
            Storage = pipelines.Storage,
            Settings = pipelines.Settings,
            WriteRows = writeRows,
            Digest = DigestOf(pipelines.DigestSubscribersOf(side.Name)),
        };
    }

    private DeskDigest DigestOf(Subscribers subscribers) => new(
        async (address, language, stop) =>
        {
            if (Subscriber.TryParse(address, language) is not { } subscriber)
            {
                return false;
            }

            await subscribers.AddAsync(subscriber, stop);
            return true;
        },
        async (id, link, stop) =>
        {
            if (!await subscribers.IsTokenAsync(id, link, stop))
            {
                return false;
            }

            await subscribers.LeaveAsync(id, stop);
            return true;
        })
    {
        IsSent = digest.Smtp is not null,
    };
}
