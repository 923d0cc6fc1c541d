using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// Reads the lines of any format that is stated as texts and fields: by the tool's documentation, or by whoever uploads the log.
/// </summary>
/// <param name="pattern">The format.</param>
/// <param name="stated">The format in the words in which it was stated, for answers.</param>
/// <param name="isUtc">Whether a time without a zone is UTC, by the tool's documentation.</param>
public sealed class PatternReader(LogPattern pattern, string stated, bool isUtc = false) : HitReader
{
    private const int Fields = (int)LogField.Time + 1;

    private readonly LogClock clock = new();
    private readonly int[] chosen = new int[Fields];
    private readonly Range[] places = new Range[LogPattern.MostTokens];
    private bool lacksZone;

    public override string? Caveat => lacksZone ? "The log's times name no zone; they were read as the business's." : null;

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        if (line.TrimStart(" \t"u8).IsEmpty)
        {
            return LineTaken.Empty;
        }

        line = LogHead.WithoutContainer(line);
        if (!pattern.Match(line, places, out var reached) && !MatchBehindSyslog(ref line))
        {
            return Reject(Named(reached), $"a line as {stated}");
        }

        Choose(line);
        var time = Span(line);
        if (!clock.TryRead(time, out var read))
        {
            return Reject("time", "a time of ISO 8601, of the NCSA logs, or seconds since 1970");
        }

        read = isUtc ? read with { IsUtc = true } : read;
        lacksZone |= !read.IsUtc;
        return Make(line, read, out hit);
    }

    private LineTaken Make(ReadOnlySpan<byte> line, LogTime time, out Hit hit)
    {
        hit = default;
        // A dash where nothing was answered.
        var code = Text(line, LogField.Status);
        if (!TryReadStatus(code.IsEmpty ? "-"u8 : code, out var status))
        {
            return Reject("status", "a status of three digits");
        }

        var forwarded = Client.First(Text(line, LogField.Forwarded));
        var address = forwarded.IsEmpty ? Address(line) : forwarded;
        var agent = Text(line, LogField.Agent);

        // A service of the platform's own tells neither address nor agent: who says nothing is a machine, whatever its address.
        if (address.IsEmpty && !(pattern.Tells(LogField.Agent) && agent.IsEmpty))
        {
            return Reject("address", "the client's address");
        }

        NcsaReader.Split(Text(line, LogField.Request), out var method, out var target);
        target = Text(line, LogField.Target) is { IsEmpty: false } own ? own : target;
        method = Text(line, LogField.Method) is { IsEmpty: false } said
            ? said : method.IsEmpty && !pattern.Tells(LogField.Method) && !pattern.Tells(LogField.Request) ? "GET"u8 : method;
        var site = Referrers.WithoutPort(Text(line, LogField.Site));
        hit = new Hit
        {
            Address = address,
            Site = site.IsEmpty ? Referrers.HostOf(target) : site,
            Method = method,
            Target = target,
            Query = Text(line, LogField.Query).TrimStart((byte)'?'),
            Status = status,
            Referrer = Text(line, LogField.Referrer),
            Agent = agent,
            TellsAgent = pattern.Tells(LogField.Agent),
            Time = time,
        };
        return LineTaken.Kept;
    }

    private ReadOnlySpan<byte> Address(ReadOnlySpan<byte> line)
    {
        var text = Text(line, LogField.Address);
        var port = text.IsEmpty || !pattern.Tokens[chosen[(int)LogField.Address]].HasPort ? -1 : text.LastIndexOf((byte)':');
        return Client.Bare(port > 0 ? text[..port] : text);
    }

    // Servers that log to syslog have its head before their own line: "<134>Oct  5 02:49:46 web1 haproxy[4531]: ".
    private bool MatchBehindSyslog(ref ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf(": "u8);
        if (colon < 0 || colon > 120 || line[..colon].Contains((byte)'"') || !pattern.Match(line[(colon + 2)..], places, out _))
        {
            return false;
        }

        line = line[(colon + 2)..];
        return true;
    }

    private string Named(int reached)
    {
        var token = Math.Clamp(reached, 0, pattern.Tokens.Count - 1);
        return pattern.Tokens[token] is { IsField: true } || token == 0 ? pattern.Tokens[token].Text : pattern.Tokens[token - 1].Text;
    }

    // Of several fields of one meaning, the best that says something.
    private void Choose(ReadOnlySpan<byte> line)
    {
        Array.Fill(chosen, -1);
        for (var i = 0; i < pattern.Tokens.Count; i++)
        {
            if (pattern.Tokens[i] is { Meaning: { } meaning } token && line[places[i]] is not ([] or [(byte)'-'])
                && (chosen[(int)meaning] < 0 || pattern.Tokens[chosen[(int)meaning]].Rank < token.Rank))
            {
                chosen[(int)meaning] = i;
            }
        }
    }

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> line, LogField field) =>
        chosen[(int)field] is >= 0 and var at ? line[places[at]] : default;

    // A time may be put together from several fields, as a date and a clock: from the first to the last of them.
    private ReadOnlySpan<byte> Span(ReadOnlySpan<byte> line)
    {
        var (from, to) = (-1, 0);
        for (var i = 0; i < pattern.Tokens.Count; i++)
        {
            if (pattern.Tokens[i] is { Meaning: LogField.Time, Rank: > 1 })
            {
                from = from < 0 ? places[i].Start.Value : from;
                to = places[i].End.Value;
            }
        }

        return from < 0 ? Text(line, LogField.Time) : line[from..to];
    }
}
