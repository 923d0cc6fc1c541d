using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Logs;

/// <summary>
/// An access log of any other format: one that its first line states in the server's own words, or one whose lines have a time, a client, a
/// request and a status that can be found by their look. Every log of a known format is that format's.
/// </summary>
public sealed class CustomLog : LogFormat
{
    private const double Mostly = 0.5;

    public override string Id => "access-log-custom";

    public override string Name => "Access log of a format of one's own (nginx, Apache, HAProxy and others)";

    public override string Expected =>
        "a first line that states the format as the server's configuration does (log_format …; LogFormat \"…\"; log-format \"…\"), or "
            + "lines in which time, client's address, request and status are found by their look";

    public override string Template => """
        An access log in a format of your own is read by its look. To be sure, put the line of your server's configuration that states the format on the log's first line:
        Log akses dengan format sendiri dibaca dari bentuknya. Agar pasti, taruh baris konfigurasi server yang menyatakan formatnya di baris pertama log:
            nginx:    log_format own '$remote_addr [$time_iso8601] $request_time "$request" $status "$http_referer" "$http_user_agent"';
            Apache:   LogFormat "%h %l %u %t %D \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\"" own
            HAProxy:  log-format "%ci:%cp [%tr] %HM %HU %ST %B"
        """;

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var reader = new CustomReader(LogShape.Learn(lines));
        try
        {
            var share = Share(reader, lines);

            // Whoever states a format means it, even where no line is of it.
            return reader.IsStated ? 1 : share >= Mostly && !IsKnown(lines) ? share : 0;
        }
        catch (RefusedException)
        {
            return 1;
        }
    }

    // A request in each line makes a log, though time, client or status be missing from it.
    public override double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var places = new Range[LogWords.Most];
        return lines.Average(
            line => new LogWords(line.Span, places) is var words && words.Cut() && InferredReader.RequestAt(words) >= 0 ? 0.45 : 0);
    }

    public override LineReading Begin(Reading reading) =>
        new LogReading(
            new CustomReader(LogShape.Learn(Lines(reading.Siblings.FirstOrDefault(head => head.File == reading.File)))), reading);

    protected override HitReader Open() => new CustomReader(null);

    private static double Share(CustomReader reader, IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var (rows, hits) = (0, 0);
        foreach (var line in lines)
        {
            var taken = reader.Read(line.Span.TrimEnd((byte)'\r'), out _);
            rows += taken == LineTaken.NoRow ? 0 : 1;
            hits += taken == LineTaken.Kept ? 1 : 0;
        }

        return rows == 0 ? 0 : (double)hits / rows;
    }

    private static bool IsKnown(IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
        Pipeline.Knowledge.FormatsOf(typeof(CustomLog).Assembly).OfType<LineFormat>()
            .Any(format => format is not CustomLog && format.Recognise(lines) >= Mostly);

    private static List<ReadOnlyMemory<byte>> Lines(FileHead? head)
    {
        const int Enough = 400;
        List<ReadOnlyMemory<byte>> lines = [];
        var rest = head is null ? default : LineReader.ToUtf8(head.Bytes);
        while (lines.Count < Enough && rest.Span.IndexOf((byte)'\n') is var end
            && (end >= 0 || (head is { IsWhole: true } && !rest.IsEmpty)))
        {
            lines.Add(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return [.. lines.Select(line => line.Span is [.., (byte)'\r'] ? line[..^1] : line)];
    }
}
