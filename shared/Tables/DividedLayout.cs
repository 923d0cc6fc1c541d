namespace Pipeline.Tables;

/// <summary>The columns of one table by what they do to its rows: say of which thing one is, divide it, describe it, or count.</summary>
internal sealed class DividedLayout
{
    private const ulong Fnv = 14_695_981_039_346_656_037;

    private readonly List<int> attributes;
    private readonly List<int> keyed;
    private readonly List<int> things;
    private readonly List<int> figures;
    private readonly HashSet<int> dividing;
    private readonly HashSet<int> names;
    private readonly List<int> ids;
    private readonly List<int> called;
    private readonly Dictionary<int, string?> only;
    private readonly int id;

    public DividedLayout(Heading heading, int table, Dividing by)
    {
        Table = table;
        var (read, unread) = (by.Read(heading).ToHashSet(), by.Unread(heading).ToHashSet());
        var unknown = heading.UnknownPlaces.Where(place => heading.Texts[place].Length > 0 && !read.Contains(place))
            .ToLookup(place => KindOf(heading.Texts[place], by));
        (Segments, attributes) = ([.. unknown[Kind.Segment]], [.. unknown[Kind.Attribute]]);
        Parts = [.. by.PartsOf(heading)];
        var known = (by.Thing?.Invoke(heading) ?? heading.Known.Where(column => !by.IsFigure(column) && !unread.Contains(column)))
            .Select(heading.Place).Where(place => place >= 0).Union(Segments).Union(read).ToList();
        things = [.. known.Except(Parts).Order()];
        keyed = [.. known.Union(Parts).Order()];
        Others = [.. unknown[Kind.Other].Union(unread.Select(heading.Place).Where(place => place >= 0)).Except(keyed)];
        Grows = by.Grows(heading);
        figures =
            [.. heading.Known.Where(column => Grows ? by.Lasting.Contains(column) : by.IsFigure(column)).Select(heading.Place).Order()];

        // Of a thing that has one row, what seems to be its hour or its kind divides it, and is no figure.
        dividing =
        [
            .. by.Divides(heading),
            .. Others.Where(place => by.Thing is not null && UnreadColumns.Seem(heading.Texts[place]) is not null),
        ];
        IsOneRow = by.IsOneRow(heading) || (by.Thing is not null && Parts.Count > 0 && !by.PartsRepeat);
        id = by.Named is { } named ? heading.Place(named.Id) : -1;
        names = id < 0 ? [] : [.. by.Named!.Value.Names.Select(heading.Place)];
        ids = by.Thing is null
            ? [] : [.. by.Thing(heading).Where(column => column.Kind == ColumnKind.Id).Select(heading.Place).Where(place => place >= 0)];
        called = by.Thing is null ? []
            : [.. by.Thing(heading).Where(column => column.Kind != ColumnKind.Date).Select(heading.Place).Where(place => place >= 0)];
        Levels = by.Levels is { } levels ? new LevelRows(heading, levels, Parts) : null;
        HasParts = new bool[heading.Texts.Count];
        only = Parts.Union(by.Asked(heading)).ToDictionary(place => place, _ => (string?)null);
    }

    private enum Kind
    {
        Segment,
        Part,
        Attribute,
        Other,
    }

    public int Table { get; }

    public List<int> Segments { get; }

    public List<int> Parts { get; }

    /// <summary>Columns that nobody knows.</summary>
    public List<int> Others { get; }

    public LevelRows? Levels { get; }

    public bool[] HasParts { get; }

    /// <summary>Whether each thing, or each part of one, has a row and no second.</summary>
    public bool IsOneRow { get; }

    /// <summary>Whether the format compares a thing's rows itself, as its figures only grow.</summary>
    public bool Grows { get; }

    public bool HasAnyPart => Array.IndexOf(HasParts, true) >= 0;

    /// <summary>How many rows the table has.</summary>
    public int Rows { get; set; }

    public int Keys { get; set; }

    public int DoubtfulKeys { get; set; }

    public int Things { get; set; }

    public int MixedThings { get; set; }

    /// <summary>The text of a column, where all rows that say it say the same; else null.</summary>
    public string? Only(int place) => only.GetValueOrDefault(place) is { Length: > 0 } text ? text : null;

    /// <summary>Whether no row says a part in a column: filled in nowhere, it is as good as not there.</summary>
    public bool IsEmpty(int place) => only.TryGetValue(place, out var text) && text is null;

    /// <summary>Whether a row says of which thing it is: without an id it is of none that another could be of, too.</summary>
    public bool TellsThing(RecordReader records) => ids.TrueForAll(place => place < records.Count && !Missing.Is(records.Cell(place)));

    /// <summary>Looks whether a row says another part than the rows before it.</summary>
    public void SeeParts(RecordReader records)
    {
        foreach (var (place, text) in only)
        {
            // Of several parts no further is of use, and the one that is known was one.
            if (text is not "" && !(text is not null && Says(records, place, text)) && IsPart(records, place))
            {
                only[place] = text is null ? Text(records, place) : "";
            }
        }
    }

    /// <summary>Of which thing and part of it a row is.</summary>
    public UInt128 Key(RecordReader records) => Key(records, keyed, attributes);

    /// <summary>Of which thing a row is, whatever its part.</summary>
    public UInt128 Thing(RecordReader records) => Key(records, things, []);

    /// <summary>Beside which rows a row stands, by the columns that say so.</summary>
    public UInt128 Beside(RecordReader records, Heading heading, IEnumerable<Column> columns) =>
        Key(records, [.. columns.Select(heading.Place).Where(place => place >= 0)], []);

    /// <summary>By what its thing is called in any table of the file, whatever its day; null where only a day tells it.</summary>
    public UInt128? Called(RecordReader records) =>
        called.TrueForAll(place => place >= records.Count || Missing.Is(records.Cell(place)))
            ? null : Key(records, called, [], isOfTable: false);

    /// <summary>All that the row counts, as it stands; of what grows, what does not.</summary>
    public ulong Figures(RecordReader records) => figures.Aggregate(
        Fnv, (hash, place) => Hash(Hash(hash, place < records.Count ? Cells.Trim(records.Cell(place)) : default), [0]));

    /// <summary>What a cell says of its row, as a number; 0 where it says nothing: numbers and lengths of time are figures.</summary>
    public int Told(RecordReader records, int place)
    {
        if (place >= records.Count)
        {
            return 0;
        }

        var cell = Cells.Trim(records.Cell(place));
        return Missing.Is(cell) || (!dividing.Contains(place)
            && (records.IsNumber(place) || Numbers.TryRead(cell, DecimalMark.Dot, out _, out _)
                || Numbers.TryRead(cell, DecimalMark.Comma, out _, out _) || Durations.TryRead(cell, out _)))
            ? 0 : (int)Hash(Fnv, cell) | 1;
    }

    public static bool IsPart(RecordReader records, int place) =>
        place < records.Count && !Missing.Is(records.Cell(place)) && !Dividing.IsWhole(Text(records, place));

    public static string Text(RecordReader records, int place) => place < records.Count
        ? Encoding.UTF8.GetString(Cells.Trim(records.Cell(place))) : "";

    private static bool Says(RecordReader records, int place, string text) =>
        place < records.Count && text.Length <= records.Cell(place).Length && Text(records, place) == text;

    private static Kind KindOf(string heading, Dividing dividing) =>
        dividing.IsSegment(heading) ? Kind.Segment : dividing.IsPart(heading) ? Kind.Part : dividing.IsAttribute(heading)
            ? Kind.Attribute : Kind.Other;

    private UInt128 Key(RecordReader records, List<int> places, List<int> describing, bool isOfTable = true)
    {
        byte[] table = isOfTable ? [(byte)Table, (byte)(Table >> 8)] : [];
        var (one, other) = (Hash(Fnv, table), Hash(~Fnv, table));
        var isNamed = id >= 0 && id < records.Count && !Missing.Is(records.Cell(id));
        foreach (var place in places)
        {
            if (isNamed && names.Contains(place))
            {
                continue;
            }

            var cell = place < records.Count ? Cells.Trim(records.Cell(place)) : default;
            (one, other) = (Hash(Hash(one, cell), [0]), Hash(Hash(other, cell), [0]));
        }

        foreach (var place in describing)
        {
            var said = BitConverter.GetBytes(Told(records, place));
            (one, other) = (Hash(one, said), Hash(other, said));
        }

        return new UInt128(one, other);
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1_099_511_628_211);
        }

        return hash;
    }
}
