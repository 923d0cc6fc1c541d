using CsCheck;
using Pipeline.Local;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Whatever happens to a file on its way, it ends in facts, rejected rows or a refusal: never in another exception, and never in a row that
/// is counted nowhere. Tried on the samples of both sides and, where they are there, on exports of real tools.
/// </summary>
[Trait("Category", "Slow")]
public sealed class AnyFileTests
{
    private const int Largest = 60_000;

    // A quarter of what PIPELINE_SLOW=1 tries.
    private static int Times(int slow) => Lane.Slow ? slow : slow / 4;

    // Far above what any of these files takes on a busy machine; one that hangs does not pass.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly Lazy<(string Name, byte[] Content)[]> Files =
        new(() => [.. Paths().Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))]);

    private static readonly Gen<(string Name, byte[] Content)> AnyFile =
        Gen.Int[0, 1_000_000].Select(i => Files.Value[i % Files.Value.Length]);

    [Fact]
    public void Any_prefix_of_a_file_is_answered() =>
        Gen.Select(AnyFile, Gen.Double[0, 1]).Sample(
            (file, share) => IsAnswered(file.Name, file.Content[..(int)(file.Content.Length * share)]),
            iter: Times(400));

    [Fact]
    public void Any_bytes_changed_are_answered() =>
        Gen.Select(AnyFile, Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 5]).Sample(
            (file, changes) =>
            {
                var content = file.Content.ToArray();
                foreach (var (place, value) in changes)
                {
                    content[(int)(place * (content.Length - 1))] = value;
                }

                return IsAnswered(file.Name, content);
            },
            iter: Times(400));

    [Fact]
    public void Any_order_of_lines_is_answered() =>
        Gen.Select(AnyFile, Gen.Int).Sample(
            (file, seed) =>
            {
                var lines = System.Text.Encoding.Latin1.GetString(file.Content).Split('\n');
                new Random(seed).Shuffle(lines);
                return IsAnswered(file.Name, System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines)));
            },
            iter: Times(200));

    [Fact]
    public void Any_order_of_columns_is_answered() =>
        Gen.Select(AnyFile, Gen.Int).Sample((file, seed) => IsAnswered(file.Name, Moved(file.Content, seed)), iter: Times(200));

    [Fact]
    public void Any_order_of_columns_gives_the_same_facts()
    {
        var plain = Files.Value.Where(file => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && IsPlain(file.Content))
            .ToArray();
        Assert.NotEmpty(plain);
        Gen.Select(Gen.Int[0, plain.Length - 1].Select(i => plain[i]), Gen.Int).Sample(
            (file, seed) =>
            {
                var lines = System.Text.Encoding.UTF8.GetString(file.Content).TrimEnd('\r', '\n').Split('\n')
                    .Select(line => line.TrimEnd('\r').Split(','));
                var shuffled = string.Join('\n', lines.Select(cells =>
                {
                    new Random(seed).Shuffle(cells);
                    return string.Join(',', cells);
                }));
                Assert.Equal(Told(file.Name, file.Content), Told(file.Name, System.Text.Encoding.UTF8.GetBytes(shuffled)));
            },
            iter: Times(100));
    }

    [Fact]
    public void Any_bytes_are_answered() => Gen.Byte.Array[0, 3_000].Sample(content => IsAnswered("any.csv", content), iter: Times(2_000));

    // One table of unlike headings and of rows as wide, without quotes: its columns can be moved by any tool. Where two columns bear one
    // name the first counts.
    private static bool IsPlain(byte[] content)
    {
        var lines = System.Text.Encoding.UTF8.GetString(content).TrimEnd('\r', '\n').Split('\n')
            .Select(line => line.TrimEnd('\r').Split(',')).ToList();
        return content.Length < 20_000 && !content.AsSpan().ContainsAny("\"#\ufeff"u8) && lines.Count > 1 && lines[0].Length > 1
            && lines[0].All(cell => cell.Length > 0) && lines[0].Distinct(StringComparer.OrdinalIgnoreCase).Count() == lines[0].Length
            && lines.TrueForAll(cells => cells.Length == lines[0].Length);
    }

    private static string Told(string name, byte[] content)
    {
        try
        {
            var taken = Taking.Of(name, content);
            return string.Join('\n', taken.Facts.Select(fact => fact.ToString()).Order(StringComparer.Ordinal)) + taken.Rejected.Count;
        }
        catch (RefusedException e)
        {
            return e.Refusal.Code;
        }
    }

    // Cells are cut at the separator wherever it stands, in quotes too: what comes of it is no export of any tool, and is answered all the
    // same.
    private static byte[] Moved(byte[] content, int seed)
    {
        var lines = System.Text.Encoding.Latin1.GetString(content).Split('\n');
        var separator = ",;\t| ".MaxBy(separator => lines[^Math.Min(lines.Length, 2)].Count(letter => letter == separator));
        var places = Enumerable.Range(0, lines.Max(line => line.Split(separator).Length)).ToArray();
        new Random(seed).Shuffle(places);
        return System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines.Select(line =>
            line.Split(separator) is var cells && cells.Length == 1
                ? line : string.Join(separator, places.Where(place => place < cells.Length).Select(place => cells[place])))));
    }

    private static bool IsAnswered(string name, byte[] content)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            var taken = Taking.Of(name, content);
            return since.Elapsed < Longest
                && taken.Files.All(file => file.Rows.Read == file.Rows.Kept + file.Rows.Rejected + file.Rows.SetAside.Values.Sum())
                && taken.Files.Sum(file => file.Rows.Rejected) == taken.Rejected.Count;
        }
        catch (RefusedException e)
        {
            return since.Elapsed < Longest && e.Refusal.Reason.Length > 0;
        }
    }

    private static IEnumerable<string> Paths()
    {
        var samples = new[] { "Marketing", "Sales" }
            .Select(side => Path.Combine(Repository.Root, "tests", side, "Exports", "samples")).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is not ("expected.json" or "last-day"));
        var real = Path.Combine(Repository.Root, "..", "shared", "exports");
        return samples
            .Concat(
                Directory.Exists(real)
                    ? Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories)
                    .Where(file => !file.EndsWith(".md", StringComparison.Ordinal)) : [])
            .Where(file => new FileInfo(file).Length < Largest)
            .Order(StringComparer.Ordinal);
    }
}
