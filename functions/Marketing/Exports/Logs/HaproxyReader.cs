using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// HAProxy's HTTP log, https://docs.haproxy.org/3.0/configuration.html#8.2.3: [syslog's head] address:port [time] frontend
/// backend/server timers status bytes … {captured} "request". Which headers are captured is a setting that the
/// log does not tell; a user agent and a referrer are known by their look.
/// </summary>
public sealed class HaproxyReader : HitReader
{
    private const int UsualTimers = 3;

    private readonly NcsaClock clock = new();

    public override string Caveat => "HAProxy writes its server's own wall clock; it was read as the business's zone.";

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        var bracket = Bracket(line);
        if (bracket < 2 || !clock.TryRead(line[(bracket + 1)..], out var time))
        {
            return Reject("time", "the accept date in brackets as [06/Feb/2009:12:14:14.655] behind address:port");
        }

        var head = line[..bracket].TrimEnd((byte)' ');
        var client = head[(head.LastIndexOf((byte)' ') + 1)..];
        var port = client.LastIndexOf((byte)':');
        if (port <= 0 || client[(port + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            return Reject("address", "the client as address:port before the time");
        }

        var quote = line.LastIndexOf(" \""u8);
        var request = quote < bracket ? default : line[(quote + 2)..].TrimEnd((byte)'"');
        Span<Range> words = stackalloc Range[8];
        var rest = quote < bracket ? line[bracket..] : line[bracket..quote];
        var count = quote < bracket ? 0 : Math.Min(Words.Split(rest, (byte)' ', words), words.Length);
        var timers = Timers(rest, words[..count]);
        if (timers < 0 || !TryReadStatus(rest[words[timers + 1]].TrimStart((byte)'+'), out var status))
        {
            return Reject("request", "a line of option httplog: frontend backend/server Tq/Tw/Tc/Tr/Tt status bytes … \"request\"");
        }

        Capture(rest, out var site, out var referrer, out var agent);
        site = site.IsEmpty && timers > UsualTimers && rest[words[UsualTimers]].Contains((byte)'.')
            ? Referrers.WithoutPort(rest[words[UsualTimers]]) : site;
        NcsaReader.Split(request, out var method, out var target);
        hit = new Hit
        {
            Address = client[..port],
            Site = site,
            Method = method,
            Target = target,
            Status = status,
            Referrer = referrer,
            Agent = agent,
            TellsAgent = !agent.IsEmpty,
            Time = time,
        };
        return LineTaken.Kept;
    }

    // Four slashes tell the timers, wherever a log-format of one's own has put words before them.
    private static int Timers(ReadOnlySpan<byte> rest, ReadOnlySpan<Range> words)
    {
        for (var at = UsualTimers; at < words.Length - 1; at++)
        {
            if (rest[words[at]].Count((byte)'/') == 4)
            {
                return at;
            }
        }

        return -1;
    }

    // Syslog puts haproxy[14389]: before it.
    private static int Bracket(ReadOnlySpan<byte> line)
    {
        var from = 0;
        while (line[from..].IndexOf((byte)'[') is >= 0 and var found)
        {
            if (NcsaClock.IsLikely(line[(from + found + 1)..]))
            {
                return from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    private static void Capture(
        ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> site, out ReadOnlySpan<byte> referrer, out ReadOnlySpan<byte> agent)
    {
        site = default;
        referrer = default;
        agent = default;
        var open = rest.IndexOf((byte)'{');
        var close = open < 0 ? -1 : rest[open..].IndexOf((byte)'}');
        if (close < 0)
        {
            return;
        }

        var captured = rest.Slice(open + 1, close - 1);
        foreach (var range in captured.Split((byte)'|'))
        {
            var text = captured[range];
            if (text.StartsWith("http"u8) && text.IndexOf("://"u8) > 0)
            {
                referrer = text;
            }
            else if (text.Contains((byte)'/') || text.Contains((byte)' '))
            {
                agent = text;
            }
            else if (text.Contains((byte)'.') && site.IsEmpty)
            {
                site = Referrers.WithoutPort(text);
            }
        }
    }
}
