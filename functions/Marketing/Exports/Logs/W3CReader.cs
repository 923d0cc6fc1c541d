using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// The W3C extended log, https://www.w3.org/TR/WD-logfile.html: the #Fields line names the columns, times are UTC.
/// Fields are divided by blanks (IIS) or tabs (CloudFront); "-" is an empty one.
/// </summary>
public sealed class W3CReader : HitReader
{
    private const int MostFields = 64;

    private static readonly Dictionary<string, W3CField> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = W3CField.Date,
        ["time"] = W3CField.Time,
        ["c-ip"] = W3CField.Address,
        ["x-forwarded-for"] = W3CField.Forwarded,
        ["cs(x-forwarded-for)"] = W3CField.Forwarded,
        ["cs-method"] = W3CField.Method,
        ["cs-uri-stem"] = W3CField.Stem,
        ["cs-uri"] = W3CField.Stem,
        ["cs-uri-query"] = W3CField.Query,
        ["sc-status"] = W3CField.Status,
        ["cs(user-agent)"] = W3CField.Agent,
        ["cs(referer)"] = W3CField.Referrer,
        ["cs(referrer)"] = W3CField.Referrer,
        ["cs-host"] = W3CField.Site,
        ["cs(host)"] = W3CField.SiteOfServer,
        ["x-host-header"] = W3CField.Site,
    };

    private readonly IsoClock clock = new();
    private readonly byte[] directiveDate = new byte[10];
    private W3CField[] fields = [];

    /// <summary>Whether the last #Fields line is CloudFront's.</summary>
    public bool IsCloudFront { get; private set; }

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        if (line is [(byte)'#', ..])
        {
            Direct(line);
            return LineTaken.NoRow;
        }

        if (line.TrimStart(" \t"u8).IsEmpty)
        {
            return LineTaken.Empty;
        }

        if (fields.Length == 0)
        {
            return Reject("#Fields", "a #Fields: line above the rows, with time, c-ip, cs-method, cs-uri-stem and sc-status");
        }

        Span<Range> places = stackalloc Range[MostFields];
        var count = line.Contains((byte)'\t') ? Words.Split(line, (byte)'\t', places) : SplitWords(line, places);
        if (count != fields.Length)
        {
            return Reject("#Fields", $"{fields.Length} fields, as the #Fields line says, not {count}");
        }

        return Read(line, places, out hit);
    }

    private LineTaken Read(ReadOnlySpan<byte> line, scoped ReadOnlySpan<Range> places, out Hit hit)
    {
        hit = default;
        var found = new Found();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] != W3CField.Unknown)
            {
                found.Set(fields[i], Unquoted(line[places[i]]));
            }
        }

        var date = found.Date.IsEmpty ? directiveDate : found.Date;
        if (!clock.TryRead(date, found.Time, out var time))
        {
            return Reject("time", "a date as 2012-04-01 and a time as 10:00:13 that exist");
        }

        if (!TryReadStatus(found.Status, out var status))
        {
            return Reject("sc-status", "a status of three digits");
        }

        if (found.Address.IsEmpty)
        {
            return Reject("c-ip", "the client's address");
        }

        hit = new Hit
        {
            Address = Forwarded(found.Forwarded, found.Address),
            Site = Referrers.WithoutPort(found.Site),
            Method = found.Method,
            Target = found.Stem,
            Query = found.Query,
            Status = status,
            Referrer = found.Referrer,
            Agent = found.Agent,
            TellsAgent = Array.IndexOf(fields, W3CField.Agent) >= 0,
            Time = time,
        };
        return LineTaken.Kept;
    }

    private void Direct(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("#Date:"u8))
        {
            var date = line["#Date:"u8.Length..].TrimStart((byte)' ');
            date[..Math.Min(date.Length, directiveDate.Length)].CopyTo(directiveDate);
        }
        else if (line.StartsWith("#Fields:"u8))
        {
            var names = Encoding.UTF8.GetString(line["#Fields:"u8.Length..]).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            IsCloudFront = names.Contains("x-edge-location", StringComparer.OrdinalIgnoreCase);
            var known = Array.ConvertAll(names, name => Known.GetValueOrDefault(name));
            fields = names.Length <= MostFields
                && Array.TrueForAll(
                    [W3CField.Time, W3CField.Method, W3CField.Stem, W3CField.Status, W3CField.Address], field => known.Contains(field))
                        ? known : [];
        }
    }

    // Blanks divide, but not inside quotes, which IIS's own writer never uses and its add-ons do.
    private static int SplitWords(ReadOnlySpan<byte> line, Span<Range> places)
    {
        var (count, at) = (0, 0);
        while (at < line.Length)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var end = line[at] == '"' ? Quoted(line, at) : line[at..].IndexOf((byte)' ') is >= 0 and var length ? at + length : line.Length;
            if (count == places.Length)
            {
                return count + 1;
            }

            places[count++] = at..end;
            at = end;
        }

        return count;
    }

    private static int Quoted(ReadOnlySpan<byte> line, int at)
    {
        var end = line[(at + 1)..].IndexOf("\" "u8);
        return end < 0 ? line.Length : at + 1 + end + 1;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'-'] => default,
        [(byte)'"', .. var inside, (byte)'"'] => inside,
        _ => text,
    };

    private static ReadOnlySpan<byte> Forwarded(ReadOnlySpan<byte> forwarded, ReadOnlySpan<byte> address)
    {
        var end = forwarded.IndexOfAny(",+%"u8);
        var first = end < 0 ? forwarded : forwarded[..end];
        return Addresses.IsOne(first) ? first : address;
    }

    private ref struct Found
    {
        public ReadOnlySpan<byte> Date;
        public ReadOnlySpan<byte> Time;
        public ReadOnlySpan<byte> Address;
        public ReadOnlySpan<byte> Forwarded;
        public ReadOnlySpan<byte> Method;
        public ReadOnlySpan<byte> Stem;
        public ReadOnlySpan<byte> Query;
        public ReadOnlySpan<byte> Status;
        public ReadOnlySpan<byte> Agent;
        public ReadOnlySpan<byte> Referrer;
        public ReadOnlySpan<byte> Site;

        public void Set(W3CField field, ReadOnlySpan<byte> text)
        {
            switch (field)
            {
                case W3CField.Date:
                    Date = text;
                    break;
                case W3CField.Time:
                    Time = text;
                    break;
                case W3CField.Address:
                    Address = text;
                    break;
                case W3CField.Forwarded:
                    Forwarded = text;
                    break;
                case W3CField.Method:
                    Method = text;
                    break;
                case W3CField.Stem:
                    Stem = text;
                    break;
                case W3CField.Query:
                    Query = text;
                    break;
                case W3CField.Status:
                    Status = text;
                    break;
                case W3CField.Agent:
                    Agent = text;
                    break;
                case W3CField.Referrer:
                    Referrer = text;
                    break;
                case W3CField.Site:
                    Site = text;
                    break;
                case W3CField.SiteOfServer when Site.IsEmpty:
                    // CloudFront's own host name, unless x-host-header says what was asked for.
                    Site = text;
                    break;
            }
        }
    }
}
