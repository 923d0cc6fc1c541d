using Pipeline.Facts;
using Pipeline.Uploads;

namespace Pipeline.Benchmarks;

/// <summary>What one run received, noted for the run that reports on it.</summary>
internal static class Received
{
    private const string Parts = "parts.txt";

    public static void Note(UploadFacts facts, string folder) =>
        File.WriteAllLines(
            Path.Combine(folder, Parts),
            facts.Parts.SelectMany(table => table.Value.Select(part => $"{table.Key} {part.Path} {part.Rows}")));

    public static Receipt Recall(Side side, string upload, string folder) => new()
    {
        Side = side.Name,
        Upload = Path.GetFileName(upload),
        Hash = "benchmark",
        Bytes = 0,
        UploadedAt = DateTimeOffset.UnixEpoch,
        TimeZone = "Asia/Jakarta",
        Outcome = Outcome.TakenIn,
        Snapshot = new Snapshot(new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc), "file name"),
        Parts =
            [.. File.ReadLines(Path.Combine(folder, Parts)).Select(line => line.Split(' '))
                .Select(
                    words => new Part(
                        words[0], Path.GetRelativePath(folder, words[1]), long.Parse(words[2], CultureInfo.InvariantCulture)))],
    };
}
