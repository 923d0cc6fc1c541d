using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// Reads the lines of a log that nobody has described, by the shape that its first lines have and by the look of what must be there: a
/// time, an address, a request.
/// </summary>
internal sealed class InferredReader(LogShape shape) : HitReader
{
    private readonly LogClock clock = new();
    private readonly Range[] places = new Range[LogWords.Most];
    private bool lacksZone;

    public override string Caveat =>
        "No known format: time, client, request and status were found by their look. To be sure, put the server's own log_format, "
            + "LogFormat or log-format on the first line."
        + (lacksZone ? " The times name no zone; they were read as the business's." : "");

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        if (line.TrimStart(" \t"u8).IsEmpty)
        {
            return LineTaken.Empty;
        }

        var words = new LogWords(LogHead.WithoutContainer(line), places);
        if (!words.Cut())
        {
            return Reject("line", $"at most {LogWords.Most} words");
        }

        if (!TryReadTime(words, out var time))
        {
            return Reject("time", "a time of ISO 8601, of the NCSA logs, or seconds since 1970");
        }

        var found = RequestAt(words);
        var request = found >= 0 ? found : words.IsQuoted(shape.Request) ? shape.Request : -1;
        if (request < 0)
        {
            return Reject("request", "the request, as \"GET / HTTP/1.1\"");
        }

        var last = LastOfRequest(words, request);
        if (!TryReadStatus(words[At(shape.Status)], out var status))
        {
            return Reject("status", "a status of three digits where the lines above have it");
        }

        var forwarded = shape.Forwarded is { } proxy ? Client.First(words[At(proxy)]) : default;
        var address = forwarded.IsEmpty ? Address(words, request) : forwarded;
        if (address.IsEmpty)
        {
            return Reject("address", "the client's address");
        }

        Split(words, request, out var method, out var target);
        lacksZone |= !time.IsUtc;
        var agent = shape.Agent is { } program ? words[At(program)] : default;
        var referrer = shape.Referrer is { } page ? words[At(page)] : default;
        hit = new Hit
        {
            Address = address,
            Site = Referrers.HostOf(target),
            Method = method,
            Target = target,
            Status = status,
            Referrer = referrer is [(byte)'-'] ? default : referrer,
            Agent = agent,
            TellsAgent = shape.Agent is not null,
            Time = time,
        };
        return LineTaken.Kept;

        int At(int place) => place < 0 ? request + place : last + place;
    }

    /// <summary>The word in which the request begins; -1 where none is one.</summary>
    internal static int RequestAt(LogWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (WordKinds.IsRequest(words[i]) || (WordKinds.IsMethod(words[i]) && WordKinds.IsTarget(words[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The word in which it ends: method, target and version may stand apart.</summary>
    internal static int LastOfRequest(LogWords words, int request) =>
        !WordKinds.IsMethod(words[request]) ? request : words[request + 2].StartsWith("HTTP/"u8) ? request + 2 : request + 1;

    private static void Split(LogWords words, int request, out ReadOnlySpan<byte> method, out ReadOnlySpan<byte> target)
    {
        if (WordKinds.IsMethod(words[request]))
        {
            method = words[request];
            target = words[request + 1];
        }
        else
        {
            NcsaReader.Split(words[request], out method, out target);
        }
    }

    private ReadOnlySpan<byte> Address(LogWords words, int request)
    {
        if (shape.Client is { } client && Client.First(words[client]) is { IsEmpty: false } moving)
        {
            return moving;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (i != request && Client.First(words[i]) is { IsEmpty: false } first)
            {
                return first;
            }
        }

        return default;
    }

    // A dated time before a bare number: numbers are many things.
    private bool TryReadTime(LogWords words, out LogTime time)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (clock.IsDated(words[i]) && clock.TryRead(words[i], out time))
            {
                return true;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= 10 && clock.TryRead(words[i], out time))
            {
                return true;
            }
        }

        time = default;
        return false;
    }
}
