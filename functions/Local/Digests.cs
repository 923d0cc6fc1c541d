using Handoff;
using Pipeline.DigestDelivery;

namespace Pipeline.Local;

/// <summary>The morning's digests of a watch: both sides' and the hand-off's, tried again until they are out.</summary>
public sealed class Digests(LocalPipelines pipelines, DigestSettings settings, HttpClient client, TimeProvider time)
{
    // Nobody is woken by a mail at night.
    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private DateTimeOffset next;

    /// <summary>The digests' settings, as the environment has them.</summary>
    /// <exception cref="FormatException">One is wrong.</exception>
    public static DigestSettings Settings(string language) =>
        DigestOptions.Read(name => Environment.GetEnvironmentVariable("Digest__" + name), language);

    /// <summary>Sends what is due, from seven in the morning on, and looks again half an hour later.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (!settings.IsSet || now < next
            || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, pipelines.Settings.TimeZone).DateTime) < Morning)
        {
            return;
        }

        next = now + Pause;
        foreach (var side in pipelines.Sides.Select(side => side.Side.Name).Append(HandoffPipeline.Handoff.Name))
        {
            await pipelines.DigestOf(side, settings, client).SendAsync(stop);
        }
    }
}
