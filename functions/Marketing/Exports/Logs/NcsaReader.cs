using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// The NCSA family, https://httpd.apache.org/docs/2.4/logs.html: [site] address identity user [time] "request" status bytes
/// ["referrer" "agent" [more]]. A line cut off inside its user agent is still whole enough.
/// </summary>
public sealed class NcsaReader : HitReader
{
    private readonly NcsaClock clock = new();

    /// <summary>The shape of the line that was read last.</summary>
    public NcsaShape Shape { get; private set; }

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        line = LogHead.WithoutContainer(line);
        var bracket = Bracket(line);
        if (bracket < 2)
        {
            return Reject("time", "a time in brackets as [10/Oct/2000:13:55:36 -0700], after address, identity and user");
        }

        if (!clock.TryRead(line[(bracket + 1)..], out var time))
        {
            return Reject("time", "a day and time that exist, as [10/Oct/2000:13:55:36 -0700]");
        }

        if (!TryReadClient(line[..bracket], out var site, out var address))
        {
            return Reject("address", "the client's address and two more words before the time");
        }

        var rest = line[(bracket + 1)..];
        var close = rest.IndexOf((byte)']');
        rest = close < 0 ? default : rest[(close + 1)..];
        if (!TryTakeQuoted(ref rest, out var request))
        {
            return Reject("request", "the request in quotes, as \"GET / HTTP/1.1\"");
        }

        var status = Words.Take(ref rest);
        var bytes = Words.Take(ref rest);
        if (!TryReadStatus(status, out var code) || bytes.IsEmpty
            || (bytes is not [(byte)'-'] && bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0))
        {
            return Reject("status", "a status of three digits and a number of bytes, or - for them");
        }

        var tells = TryTakeAgent(ref rest, out var referrer, out var agent);
        Shape = !site.IsEmpty ? NcsaShape.WithSite : tells ? NcsaShape.Combined : NcsaShape.Common;
        Split(request, out var method, out var target);
        hit = new Hit
        {
            Address = tells ? Forwarded(rest, address) : address,
            Site = site.IsEmpty ? Identity(line[..bracket]) : site,
            Method = method,
            Target = target,
            Status = code,
            Referrer = referrer,
            Agent = agent,
            TellsAgent = tells,
            Time = time,
        };
        return LineTaken.Kept;
    }

    /// <summary>A request line's method and target; of one that is none, nothing.</summary>
    public static void Split(ReadOnlySpan<byte> request, out ReadOnlySpan<byte> method, out ReadOnlySpan<byte> target)
    {
        method = default;
        target = default;
        var space = request.IndexOf((byte)' ');
        if (space <= 0)
        {
            return;
        }

        method = request[..space];
        target = request[(space + 1)..];
        var version = target.LastIndexOf(" HTTP/"u8);
        target = version < 0 ? target : target[..version];
    }

    // A user may hold a bracket; a time follows one only once.
    private static int Bracket(ReadOnlySpan<byte> line)
    {
        var from = 0;
        while (true)
        {
            var found = line[from..].IndexOf((byte)'[');
            if (found < 0 || NcsaClock.IsLikely(line[(from + found + 1)..]))
            {
                return found < 0 ? found : from + found;
            }

            from += found + 1;
        }
    }

    private static bool TryReadClient(ReadOnlySpan<byte> before, out ReadOnlySpan<byte> site, out ReadOnlySpan<byte> address)
    {
        site = default;
        address = TakeClient(ref before, out var isList);
        var second = TakeClient(ref before, out var isSecondList);
        if (second is [(byte)'-'])
        {
            return !address.IsEmpty;
        }

        // Four words, the second an address: the first is the site that was asked for. Hosts instead of addresses are told by the dash that
        // follows.
        var third = Words.Take(ref before);
        if (!isList && !third.IsEmpty && (isSecondList || Addresses.IsOne(second) || third is [(byte)'-'])
            && !Words.Take(ref before).IsEmpty)
        {
            // A site that is an address is no name, and may be somebody's.
            site = Referrers.WithoutPort(address);
            site = Addresses.IsOne(site) ? default : site;
            address = second;
        }

        return !second.IsEmpty && !third.IsEmpty;
    }

    // A word, or behind proxies a list of addresses, "192.0.2.1, 198.51.100.2", quoted or not, whose first is who asked.
    private static ReadOnlySpan<byte> TakeClient(scoped ref ReadOnlySpan<byte> rest, out bool isList)
    {
        var word = Words.Take(ref rest);
        isList = word is [.., (byte)','];
        for (var next = word; next is [.., (byte)','];)
        {
            next = Words.Take(ref rest);
        }

        return isList ? word.Trim("\","u8) : word;
    }

    // Some hosters put the site where identd's answer would be, which nobody has asked for in decades.
    private static ReadOnlySpan<byte> Identity(ReadOnlySpan<byte> before)
    {
        Words.Take(ref before);
        var identity = Words.Take(ref before).Trim("\","u8);
        return identity.Contains((byte)'.') && !Addresses.IsOne(identity) ? identity : default;
    }

    private static bool TryTakeAgent(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> referrer, out ReadOnlySpan<byte> agent)
    {
        referrer = default;
        agent = default;
        var quote = rest.IndexOf((byte)'"');
        if (quote < 0)
        {
            return false;
        }

        rest = rest[quote..];
        if (!TryTakeQuoted(ref rest, out referrer))
        {
            return false;
        }

        quote = rest.IndexOf((byte)'"');
        if (quote < 0)
        {
            return false;
        }

        rest = rest[quote..];
        if (!TryTakeQuoted(ref rest, out agent))
        {
            agent = rest[1..];
            rest = default;
        }

        return true;
    }

    // nginx's main format ends with "$http_x_forwarded_for": behind a proxy, that is who asked.
    private static ReadOnlySpan<byte> Forwarded(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> address)
    {
        if (rest.Length < 5 || !TryTakeQuoted(ref rest, out var forwarded))
        {
            return address;
        }

        var comma = forwarded.IndexOf((byte)',');
        var first = comma < 0 ? forwarded : forwarded[..comma];
        return Addresses.IsOne(first) ? first : address;
    }

    // A quote ends the text when it is not escaped and a blank or the line's end follows: some servers escape none.
    private static bool TryTakeQuoted(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        text = default;
        var start = rest.TrimStart((byte)' ');
        if (start.IsEmpty || start[0] != '"')
        {
            return false;
        }

        var at = 1;
        while (true)
        {
            var found = start[at..].IndexOf((byte)'"');
            if (found < 0)
            {
                return false;
            }

            at += found;
            var isEnd = at + 1 == start.Length || start[at + 1] == ' ';
            if (isEnd && !IsEscaped(start[..at]))
            {
                text = start[1..at];
                rest = start[(at + 1)..];
                return true;
            }

            at++;
        }
    }

    private static bool IsEscaped(ReadOnlySpan<byte> before)
    {
        var strokes = 0;
        while (strokes < before.Length && before[^(strokes + 1)] == '\\')
        {
            strokes++;
        }

        return strokes % 2 == 1;
    }
}
