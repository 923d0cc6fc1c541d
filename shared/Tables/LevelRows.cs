using System.IO.Hashing;

namespace Pipeline.Tables;

/// <summary>
/// Which rows of a table are sums of the rows of a level below them. Found before a row is read: sums may stand first. Of each name and
/// days 16 bytes are held, so that millions fit.
/// </summary>
internal sealed class LevelRows
{
    private readonly List<int[]> levels;
    private readonly int[] days;
    private readonly HashSet<UInt128> above = [];
    private readonly XxHash128 hash = new();

    public LevelRows(Heading heading, Levels levels, IEnumerable<int> parts)
    {
        this.levels = [.. levels.Named.Select(level => Places(heading, level)).Where(places => places.Length > 0)];
        days = [.. Places(heading, levels.Days).Union(parts).Order()];
    }

    public void See(RecordReader records)
    {
        for (var level = Deepest(records) - 1; level >= 0; level--)
        {
            above.Add(Key(records, level));
        }
    }

    public bool IsSum(RecordReader records) =>
        Deepest(records) is var level && level >= 0 && level < levels.Count - 1 && above.Contains(Key(records, level));

    private int Deepest(RecordReader records) => levels.FindLastIndex(
        places => Array.Exists(places, place => !Missing.Is(Cell(records, place)) && !Dividing.IsAll(Text(records, place))));

    private UInt128 Key(RecordReader records, int level)
    {
        hash.Reset();
        hash.Append([(byte)level]);
        foreach (var place in levels.Take(level + 1).SelectMany(places => places).Concat(days))
        {
            hash.Append(Cell(records, place));
            hash.Append("\0"u8);
        }

        return hash.GetCurrentHashAsUInt128();
    }

    private static ReadOnlySpan<byte> Cell(RecordReader records, int place) =>
        place < records.Count ? Cells.Trim(records.Cell(place)) : default;

    private static string Text(RecordReader records, int place) => Encoding.UTF8.GetString(Cell(records, place));

    private static int[] Places(Heading heading, IEnumerable<Column> columns) =>
        [.. columns.SelectMany(column => new[] { column, column.Required }).Select(heading.Place).Where(place => place >= 0).Distinct()];
}
