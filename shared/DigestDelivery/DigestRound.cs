using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Pipeline.Publishing;
using Pipeline.Reports.Digests;
using Pipeline.Uploads;

namespace Pipeline.DigestDelivery;

/// <summary>
/// Sends one side's digest of the newest report to everybody who is to have it today and has not. It can run as often as it likes, at once
/// and killed anywhere: see <see cref="DigestMark"/>. A failure is logged and tried again by the next run; no report waits for it.
/// </summary>
/// <param name="storage">Where the reports are.</param>
/// <param name="side">Whose: a side's name, or the hand-off's.</param>
/// <param name="settings">Where it goes.</param>
/// <param name="zone">The business's day.</param>
/// <param name="time">The moment.</param>
/// <param name="client">Speaks to a chat.</param>
/// <param name="logger">Hears what was sent, and to nobody by name.</param>
public sealed partial class DigestRound(
    Storage storage, string side, DigestSettings settings, TimeZoneInfo zone, TimeProvider time, HttpClient client, ILogger logger)
{
    // Nothing else waits for a server that never ends what it says.
    private static readonly TimeSpan MostOfOne = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostOfRound = TimeSpan.FromMinutes(5);

    private readonly BlobContainerClient digests = storage.Container(BlobNames.Digests(side));

    public Subscribers Subscribers { get; } = new(storage.Container(BlobNames.Digests(side)));

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    /// <summary>The newest report's digest, and what is new in it, in few bytes; null where there is none.</summary>
    public async Task<(Digest Digest, string News)?> FindAsync(CancellationToken stop)
    {
        var reports = BlobNames.Reports(side);
        var pointer = (await new Editions(storage, side, []).LookAsync(stop)).Says;
        if (pointer.Latest is not { } day || pointer.FolderOf(reports, day) is not { } folder)
        {
            return null;
        }

        try
        {
            var found = await storage.Container(reports).GetBlobClient(folder + Digest.FileName).DownloadContentAsync(stop);
            var digest = Digest.Read(found.Value.Content.ToMemory().Span);
            return (digest, string.Join(' ', [$"{pointer.Days[day].Newest.UtcDateTime:O}", .. digest.Tells]));
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Swapped meanwhile, or written before there were digests: the next run finds the newer one.
            return null;
        }
    }

    /// <summary>Sends what is due. A round that takes too long leaves the rest to the next one.</summary>
    public async Task<DigestCount> SendAsync(CancellationToken stop)
    {
        var count = new DigestCount();
        if (!settings.IsSet || await FindAsync(stop) is not var (digest, news))
        {
            return count;
        }

        var begun = time.GetTimestamp();
        foreach (var channel in await ChannelsAsync(stop))
        {
            if (time.GetElapsedTime(begun) > MostOfRound)
            {
                break;
            }

            count = count.With(await SendAsync(channel, digest, news, stop));
        }

        LogRound(side, count.Sent, count.Failed, count.Unknown);
        return count;
    }

    private async Task<IReadOnlyList<IDigestChannel>> ChannelsAsync(CancellationToken stop)
    {
        List<IDigestChannel> channels = settings.Chat is null ? [] : [new ChatChannel(client, settings)];
        foreach (var subscriber in settings.Smtp is null ? [] : await Subscribers.ListAsync(settings.To, stop))
        {
            var token = await Subscribers.TokenAsync(subscriber.Id, stop);
            var leave = settings.Link is { } link ? new Uri(link, $"/{side}/digest/leave?who={subscriber.Id}&token={token}") : null;
            channels.Add(new MailChannel(subscriber, settings, leave, zone, time));
        }

        return channels;
    }

    private async Task<DigestOutcome> SendAsync(IDigestChannel channel, Digest digest, string news, CancellationToken stop)
    {
        var blob = digests.GetBlobClient($"marks/{channel.Id}.json");
        var (version, mark) = await ReadAsync(blob, stop);
        bool? isDay = settings.Days.Count == 0 ? null : settings.Days.Contains(Today.DayOfWeek);
        if (mark.Claim(Today, news, isDay, time.GetUtcNow()) is not { } claimed
            || await WriteAsync(blob, version, claimed, stop) is not { } held)
        {
            return mark.IsOpen(Today) ? DigestOutcome.Unknown : DigestOutcome.NotDue;
        }

        using var limit = new CancellationTokenSource(MostOfOne, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await channel.SendAsync(digest, Today, both.Token);
        }
        catch (NotSentException e)
        {
            await WriteAsync(blob, held, claimed.GiveBack(), stop);
            LogFailed(side, channel.Id, e.Message);
            return DigestOutcome.Failed;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The claim stays, and a later run sends it once more at most. What others answered may name the reader: it is not logged.
            LogFailed(side, channel.Id, $"whether it was sent is unknown ({e.GetType().Name})");
            return DigestOutcome.Unknown;
        }

        await WriteAsync(blob, held, claimed.Confirm(news), stop);
        return DigestOutcome.Sent;
    }

    private static async Task<(ETag? Version, DigestMark Mark)> ReadAsync(BlobClient blob, CancellationToken stop)
    {
        try
        {
            var found = (await blob.DownloadContentAsync(stop)).Value;
            return (found.Details.ETag, JsonText.Read<DigestMark>(found.Content.ToMemory().Span));
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return (null, new());
        }
    }

    private static Task<ETag?> WriteAsync(BlobClient blob, ETag? version, DigestMark mark, CancellationToken stop) =>
        Conditional.WriteAsync(blob, version, JsonText.Write(mark), "application/json; charset=utf-8", null, stop);

    [LoggerMessage(
        EventName = "DigestSent", Level = LogLevel.Information,
        Message = "Digest of {Side}: {Sent} sent, {Failed} failed, {Unknown} open")]
    private partial void LogRound(string side, int sent, int failed, int unknown);

    [LoggerMessage(EventName = "DigestFailed", Level = LogLevel.Error, Message = "The digest of {Side} to {Channel} failed: {Why}")]
    private partial void LogFailed(string side, string channel, string why);
}
