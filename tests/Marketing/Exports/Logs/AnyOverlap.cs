using System.IO.Compression;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>A log of made-up requests, and the ways in which people send one.</summary>
internal sealed class AnyOverlap(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Lines of one server, the longest pause in seconds between two of them and the least.</summary>
    public string[] Log(int lines, int leastPause, int longestPause, string site)
    {
        var at = new DateTime(2025, 6, 1, 23, 50, 0);
        return [.. Enumerable.Range(0, lines).Select(_ => Line(at = at.AddSeconds(random.Next(leastPause, longestPause + 1)), site))];
    }

    /// <summary>The pieces of a log that was rotated at any lines, from the oldest on.</summary>
    public List<string[]> Pieces(string[] log, int cuts)
    {
        int[] at = [0, .. Enumerable.Range(0, cuts).Select(_ => random.Next(log.Length + 1)).Order(), log.Length];
        return [.. at.Zip(at.Skip(1), (from, to) => log[from..to]).Where(piece => piece.Length > 0)];
    }

    /// <summary>Any stretch of a log.</summary>
    public string[] Stretch(string[] log)
    {
        var from = random.Next(log.Length);
        return log[from..random.Next(from + 1, log.Length + 1)];
    }

    /// <summary>Two servers' lines in the order of their seconds.</summary>
    public static string[] Merged(string[] one, string[] other) =>
        [.. one.Concat(other)
            .OrderBy(
                line => line[line.IndexOf('[', StringComparison.Ordinal)..line.IndexOf(']', StringComparison.Ordinal)],
                StringComparer.Ordinal)];

    /// <summary>Sends them in any order, each plain or as gzip.</summary>
    public void Send(LogUploads uploads, IEnumerable<string[]> pieces)
    {
        var sent = pieces.ToArray();
        random.Shuffle(sent);
        foreach (var (piece, i) in sent.Select((piece, i) => (piece, i)))
        {
            var text = Encoding.UTF8.GetBytes(string.Join('\n', piece) + '\n');
            uploads.Receive($"access.log.{i}", random.Next(2) == 0 ? text : Packed(text));
        }
    }

    private string Line(DateTime at, string site) =>
        $"192.0.2.{random.Next(1, 9)} - - [{at.ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture)} +0000] \"GET /{site}/"
            + $"{random.Next(1, 6)} HTTP/1.1\" 200 {random.Next(1, 4)} \"-\" \"Mozilla/5.0 Chrome/120\"";

    private static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return packed.ToArray();
    }
}
