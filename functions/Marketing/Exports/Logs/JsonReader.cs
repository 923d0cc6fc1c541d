using System.IO.Hashing;
using System.Text.Json;
using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>Access logs of one JSON object a line. Which members mean what is the tool's: names, of nested ones with their path.</summary>
public sealed class JsonReader : HitReader
{
    private const int Fields = (int)LogField.Time + 1;
    private const int LongestPath = 256;

    private readonly Dictionary<ulong, (LogField Field, int Rank)> known = [];
    private readonly (int Rank, bool IsCopied, int Start, int Length)[] found = new (int, bool, int, int)[Fields];
    private readonly NcsaClock ncsa = new();
    private readonly IsoClock iso = new();
    private byte[] copies = new byte[4096];
    private int copied;

    /// <param name="members">Paths of members by what they mean, the best first; where a line has several, the best counts.</param>
    public JsonReader(IReadOnlyDictionary<LogField, string[]> members)
    {
        foreach (var (field, paths) in members)
        {
            for (var i = 0; i < paths.Length; i++)
            {
                known.Add(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(paths[i].ToLowerInvariant())), (field, paths.Length - i));
            }
        }
    }

    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        if (line.TrimStart(" \t"u8).IsEmpty)
        {
            return LineTaken.Empty;
        }

        line = LogHead.Object(line);
        if (line.TrimStart(" \t"u8) is not [(byte)'{' or (byte)'[', ..])
        {
            // Every line of every table comes by here while it is recognised: a fault that is thrown takes a hundred times as long.
            return Reject("line", "one whole JSON object");
        }

        Array.Clear(found);
        copied = 0;
        line = JsonEscapes.MayHoldHalves(line) ? JsonEscapes.DropHalves(line) : line;
        try
        {
            Find(line);
        }
        catch (JsonException)
        {
            return Reject("line", "one whole JSON object");
        }

        return Make(line, out hit);
    }

    private LineTaken Make(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        NcsaReader.Split(Text(line, LogField.Request), out var method, out var target);
        method = Has(LogField.Method) ? Text(line, LogField.Method) : method;
        target = Has(LogField.Target) ? Text(line, LogField.Target) : target;
        var text = Text(line, LogField.Time);
        if (!iso.TryRead(Text(line, LogField.Date), text, out var time) && !ncsa.TryRead(text, out time) && !iso.TryRead(text, out time))
        {
            return Reject("time", "a time of ISO 8601, of the NCSA logs, or seconds since 1970");
        }

        if (!Has(LogField.Status) || !TryReadStatus(Text(line, LogField.Status), out var status))
        {
            return Reject("status", "a status of three digits");
        }

        var address = Host(Text(line, LogField.Address));
        if (address.IsEmpty)
        {
            return Reject("address", "the client's address");
        }

        if (!Has(LogField.Target) && !Has(LogField.Request))
        {
            return Reject("request", "the path, or the request as \"GET / HTTP/1.1\"");
        }

        hit = new Hit
        {
            Address = Forwarded(Text(line, LogField.Forwarded), address),
            Site = Referrers.WithoutPort(Text(line, LogField.Site)),
            // Some settings name the path alone; what is fetched so is got.
            Method = method.IsEmpty && Has(LogField.Target) ? "GET"u8 : method,
            Target = target,
            Query = Text(line, LogField.Query),
            Status = status,
            Referrer = Text(line, LogField.Referrer),
            Agent = Text(line, LogField.Agent),
            TellsAgent = Has(LogField.Agent),
            Time = time,
        };
        return LineTaken.Kept;
    }

    private bool Has(LogField field) => found[(int)field].Rank > 0;

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> line, LogField field)
    {
        var (rank, isCopied, start, length) = found[(int)field];
        var text = rank == 0 ? default : isCopied ? copies.AsSpan(start, length) : line.Slice(start, length);
        return text is [(byte)'-'] ? default : text;
    }

    private void Find(ReadOnlySpan<byte> line)
    {
        Span<byte> path = stackalloc byte[LongestPath];
        // The reader goes 64 deep and then says that the line is none.
        Span<int> parents = stackalloc int[65];
        var (depth, parent) = (0, 0);
        var reader = new Utf8JsonReader(line);
        var match = default((LogField Field, int Rank)?);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var length = Append(path, parent, reader.ValueSpan);
                    match = known.TryGetValue(XxHash3.HashToUInt64(path[..length]), out var field) ? field : null;
                    if (depth > 0)
                    {
                        parents[depth] = length;
                    }

                    break;
                case JsonTokenType.StartObject:
                    parent = depth == 0 ? 0 : parents[depth];
                    depth++;
                    parents[depth] = parent;
                    break;
                case JsonTokenType.EndObject:
                    depth--;
                    parent = depth <= 1 ? 0 : ParentOf(path[..parent]);
                    break;
                case JsonTokenType.String or JsonTokenType.Number when match is { } wanted:
                    Keep(ref reader, wanted);
                    // The first of a list, as a header that was sent twice.
                    match = null;
                    break;
                case JsonTokenType.EndArray or JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False:
                    match = null;
                    break;
            }
        }
    }

    private static int ParentOf(ReadOnlySpan<byte> path) => Math.Max(0, path.LastIndexOf((byte)'.'));

    private static int Append(Span<byte> path, int parent, ReadOnlySpan<byte> name)
    {
        var at = parent;
        if (at > 0 && at < path.Length)
        {
            path[at++] = (byte)'.';
        }

        name = name[..Math.Min(name.Length, path.Length - at)];
        for (var i = 0; i < name.Length; i++)
        {
            path[at + i] = name[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(name[i] | 0x20) : name[i];
        }

        return at + name.Length;
    }

    private void Keep(ref Utf8JsonReader reader, (LogField Field, int Rank) match)
    {
        ref var place = ref found[(int)match.Field];
        if (place.Rank >= match.Rank)
        {
            return;
        }

        if (!reader.ValueIsEscaped)
        {
            var at = (int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.String ? 1 : 0);
            place = (match.Rank, false, at, reader.ValueSpan.Length);
            return;
        }

        if (copies.Length - copied < reader.ValueSpan.Length)
        {
            Array.Resize(ref copies, (copies.Length + reader.ValueSpan.Length) * 2);
        }

        var length = reader.CopyString(copies.AsSpan(copied));
        place = (match.Rank, true, copied, length);
        copied += length;
    }

    // 192.0.2.1:41342 or [2001:db8::1]:41342 where a tool adds the port.
    private static ReadOnlySpan<byte> Host(ReadOnlySpan<byte> address)
    {
        if (address is [(byte)'[', ..])
        {
            var end = address.IndexOf((byte)']');
            return end < 0 ? address : address[1..end];
        }

        return Referrers.WithoutPort(address);
    }

    private static ReadOnlySpan<byte> Forwarded(ReadOnlySpan<byte> forwarded, ReadOnlySpan<byte> address)
    {
        var end = forwarded.IndexOf((byte)',');
        var first = end < 0 ? forwarded : forwarded[..end];
        return Addresses.IsOne(first) ? first : address;
    }
}
