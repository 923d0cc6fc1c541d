using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>
/// Which rows of a file are of one thing (the same day, campaign, page …) and told apart by a column that nobody knows. Found before any
/// row is read, since the first of them is no better than the last.
/// </summary>
public sealed class DividedRows
{
    private readonly Dividing dividing;
    private readonly Dictionary<Heading, Layout> layouts = [];
    private readonly Dictionary<UInt128, int[]> seen = [];
    private readonly Dictionary<UInt128, int> doubtful = [];

    private DividedRows(Dividing dividing) => this.dividing = dividing;

    public static DividedRows Find(Dividing dividing, TableReader tables, TableFormat format)
    {
        var rows = new DividedRows(dividing);
        while (tables.Read())
        {
            if (tables.Heading is { } heading && !tables.IsBlankRow && tables.Records.Damage is null && format.Has(heading, tables.Above))
            {
                rows.See(tables.Records, rows.LayoutOf(heading, tables.TableNumber), tables.TableNumber);
            }
        }

        rows.seen.Clear();
        return rows;
    }

    /// <summary>
    /// Sets a row aside that is of a segment or the whole of its parts, and rejects it where nobody knows whether it adds up.
    /// </summary>
    /// <exception cref="RefusedException">Most of the file's rows are so, and the file is the whole upload.</exception>
    public void Tell(Row row, RecordReader records)
    {
        var layout = LayoutOf(row.Heading, row.TableNumber);
        foreach (var place in layout.Segments)
        {
            if (row.TextAt(place) is { Length: > 0 } segment && !Dividing.IsWhole(segment))
            {
                row.SetAside($"{row.Heading.Texts[place]} '{segment}': a part of the whole, which overlaps with others");
                return;
            }
        }

        if (layout.Parts.FirstOrDefault(place => layout.HasParts[place] && Dividing.IsWhole(row.TextAt(place)), -1) is >= 0)
        {
            row.SetAside("total");
        }
        else if (layout.Others.Count > 0 && doubtful.TryGetValue(Key(records, layout, row.TableNumber), out var telling))
        {
            Doubt(row, layout, telling);
        }
    }

    private static void Doubt(Row row, Layout layout, int place)
    {
        var heading = row.Heading.Texts[place];
        var expected =
            $"rows that add up: '{heading}' tells rows apart that are otherwise of the same thing, and nobody knows whether they share "
                + $"figures; export the report without this column";
        if (layout.DoubtfulKeys * 2 >= layout.Keys && row.Reading.Siblings.Count <= 1 && row.TableNumber == 0)
        {
            throw new RefusedException(
                "unknown-division",
                $"'{row.Reading.File}', line {row.Line}, column '{heading}': found '{row.TextAt(place)}'; expected {expected}.");
        }

        row.Reject(heading, row.TextAt(place), expected);
    }

    private void See(RecordReader records, Layout layout, int table)
    {
        foreach (var place in layout.Parts)
        {
            layout.HasParts[place] |= place < records.Count && !Missing.Is(records.Cell(place)) && !Dividing.IsWhole(Text(records, place));
        }

        // What is of a segment, or of everybody, is told by that alone.
        if (layout.Others.Count == 0
            || layout.Segments.Exists(place => Text(records, place) is { Length: > 0 } segment && !Dividing.IsWhole(segment)))
        {
            return;
        }

        var key = Key(records, layout, table);
        var others = layout.Others.ConvertAll(place => Told(records, place)).ToArray();
        if (!seen.TryGetValue(key, out var first))
        {
            seen[key] = others;
            layout.Keys++;
            return;
        }

        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] != first[i])
            {
                layout.DoubtfulKeys += doubtful.TryAdd(key, layout.Others[i]) ? 1 : 0;
            }
        }
    }

    // Numbers and lengths of time are figures, whatever they are of.
    private static int Told(RecordReader records, int place)
    {
        if (place >= records.Count || records.IsNumber(place))
        {
            return 0;
        }

        var cell = Cells.Trim(records.Cell(place));
        return Missing.Is(cell) || Numbers.TryRead(cell, DecimalMark.Dot, out _, out _)
            || Numbers.TryRead(cell, DecimalMark.Comma, out _, out _) || Durations.TryRead(cell, out _)
            ? 0 : (int)Hash(Fnv, cell) | 1;
    }

    private static string Text(RecordReader records, int place) => place < records.Count
        ? Encoding.UTF8.GetString(Cells.Trim(records.Cell(place))) : "";

    private static UInt128 Key(RecordReader records, Layout layout, int table)
    {
        var (one, other) = (Hash(Fnv, [(byte)table, (byte)(table >> 8)]), Hash(~Fnv, [(byte)table, (byte)(table >> 8)]));
        foreach (var place in layout.Keyed)
        {
            var cell = place < records.Count ? Cells.Trim(records.Cell(place)) : default;
            (one, other) = (Hash(Hash(one, cell), [0]), Hash(Hash(other, cell), [0]));
        }

        foreach (var place in layout.Attributes)
        {
            var told = BitConverter.GetBytes(Told(records, place));
            (one, other) = (Hash(one, told), Hash(other, told));
        }

        return new UInt128(one, other);
    }

    private const ulong Fnv = 14_695_981_039_346_656_037;

    private static ulong Hash(ulong hash, ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1_099_511_628_211);
        }

        return hash;
    }

    private Layout LayoutOf(Heading heading, int table)
    {
        // The same file is read twice: its headings are other objects then, at the same tables.
        if (!layouts.TryGetValue(heading, out var layout))
        {
            layouts[heading] = layout = layouts.Values.FirstOrDefault(known => known.Table == table)
                ?? new Layout(heading, table, dividing);
        }

        return layout;
    }

    private sealed class Layout
    {
        public Layout(Heading heading, int table, Dividing dividing)
        {
            Table = table;
            var read = dividing.Read(heading).ToHashSet();
            var unknown = heading.UnknownPlaces.Where(place => heading.Texts[place].Length > 0 && !read.Contains(place))
                .ToLookup(place => KindOf(heading.Texts[place], dividing));
            (Segments, Attributes, Others) = ([.. unknown[Kind.Segment]], [.. unknown[Kind.Attribute]], [.. unknown[Kind.Other]]);
            Parts =
                [.. Enumerable.Range(0, heading.Texts.Count)
                    .Where(place => heading.Texts[place].Length > 0 && dividing.IsPart(heading.Texts[place]))];
            Keyed =
                [.. heading.Known.Where(column => !dividing.IsFigure(column)).Select(heading.Place).Union(Parts).Union(Segments).Union(read)
                    .Order()];
            HasParts = new bool[heading.Texts.Count];
        }

        private enum Kind
        {
            Segment,
            Part,
            Attribute,
            Other,
        }

        private static Kind KindOf(string heading, Dividing dividing) =>
            Dividing.IsSegment(heading) ? Kind.Segment : dividing.IsPart(heading) ? Kind.Part : dividing.IsAttribute(heading)
                ? Kind.Attribute : Kind.Other;

        public int Table { get; }

        public List<int> Segments { get; }

        public List<int> Parts { get; }

        public List<int> Attributes { get; }

        /// <summary>Columns that nobody knows.</summary>
        public List<int> Others { get; }

        public List<int> Keyed { get; }

        public bool[] HasParts { get; }

        public int Keys { get; set; }

        public int DoubtfulKeys { get; set; }
    }
}
