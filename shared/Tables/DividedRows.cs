using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>
/// Which rows of a file are of one thing (the same day, campaign, page …) and told apart by a column that nobody knows. Found before any
/// row is read, since the first of them is no better than the last.
/// </summary>
public sealed class DividedRows
{
    public const string OneRow =
        "one row of each: the file gives this one several times with other figures, and does not say which is the whole";

    private const int ByNothing = -1;

    private readonly Dividing dividing;
    private readonly Dictionary<Heading, DividedLayout> layouts = [];
    private readonly Dictionary<UInt128, (int[] Others, ulong Figures)> seen = [];
    private readonly Dictionary<UInt128, int> doubtful = [];
    private readonly Dictionary<UInt128, (bool Whole, bool Part)> things = [];
    private readonly HashSet<UInt128> told = [];
    private readonly HashSet<(int Whole, UInt128 Beside)> parts = [];
    private readonly HashSet<UInt128> called = [];
    private readonly HashSet<UInt128> calledAgain = [];

    private DividedRows(Dividing dividing) => this.dividing = dividing;

    public static DividedRows Find(Dividing dividing, TableReader tables, Recognised format)
    {
        var rows = new DividedRows(dividing);
        var (last, layout) = ((Heading?)null, (DividedLayout?)null);
        while (tables.Read())
        {
            if (!ReferenceEquals(last, tables.Heading))
            {
                last = tables.Heading;
                layout = last is not null && format.Has(last, tables.Above) ? rows.LayoutOf(last, tables.TableNumber) : null;
            }

            if (layout is not null && !tables.IsBlankRow && tables.Records.Damage is null)
            {
                rows.See(tables.Records, layout);
                rows.SeeWholes(tables.Records, last!, layout);
            }
        }

        rows.seen.Clear();
        rows.called.Clear();
        return rows;
    }

    /// <summary>Whether no other row of the file, in whichever table, is of the same thing by its name or id.</summary>
    public bool StandsOnce(Heading heading, int table, RecordReader records) =>
        LayoutOf(heading, table).Called(records) is { } key && !calledAgain.Contains(key);

    /// <summary>
    /// Sets a row aside that is of a segment or the whole of its parts, and rejects it where nobody knows whether it adds up.
    /// </summary>
    /// <exception cref="RefusedException">Most of the file's rows are so, and the file is the whole upload.</exception>
    public void Tell(Row row, RecordReader records)
    {
        var layout = LayoutOf(row.Heading, row.TableNumber);
        if (layout.Levels?.IsSum(records) == true || IsWholeBesideParts(records, row.Heading, layout))
        {
            row.SetAside("total");
            return;
        }

        foreach (var place in layout.Segments)
        {
            if (row.TextAt(place) is { Length: > 0 } segment && !Dividing.IsWhole(segment))
            {
                row.SetAside($"{row.Heading.Texts[place]} '{segment}': a part of the whole, which overlaps with others");
                return;
            }
        }

        foreach (var place in layout.Parts.Where(place => IsOnlyPart(layout, place) && DividedLayout.IsPart(records, place)))
        {
            row.SetAside(
                $"{row.Heading.Texts[place]} '{row.TextAt(place)}': the only part in the file, which may not be the whole; export all of "
                    + "them");
            return;
        }

        if (dividing.HasWhole && layout.Parts.Exists(
            place => layout.HasParts[place] && !IsOnlyPart(layout, place) && Dividing.IsWhole(row.TextAt(place))))
        {
            row.SetAside("total");
            return;
        }

        if (dividing.Thing is not null && layout.HasAnyPart && things.GetValueOrDefault(layout.Thing(records)) is (true, true))
        {
            Doubt(
                row, layout.Parts.First(place => layout.HasParts[place]), layout.MixedThings * 2 >= layout.Things,
                "a part in every row, or 'Total': a row of none beside rows of parts is their whole or their rest, and nobody knows which");
            return;
        }

        if (!layout.TellsThing(records))
        {
            return;
        }

        var key = layout.Key(records);
        if ((layout.Others.Count > 0 || layout.IsOneRow) && doubtful.TryGetValue(key, out var telling))
        {
            Doubt(
                row, telling, layout.DoubtfulKeys * 2 >= layout.Keys,
                telling == ByNothing
                    ? OneRow
                    : $"rows that add up: '{row.Heading.Texts[telling]}' tells rows apart that are otherwise of the same thing, and nobody "
                        + $"knows whether they share figures; export the report without this column");
        }
        else if (layout.IsOneRow && !layout.Grows && !told.Add(key))
        {
            row.SetAside(PartSums.Repeat);
        }
    }

    private static void Doubt(Row row, int place, bool isMost, string expected)
    {
        var (heading, found) = place == ByNothing ? (row.Heading.Texts[0], row.TextAt(0)) : (row.Heading.Texts[place], row.TextAt(place));
        if (isMost && row.Reading.Siblings.Count <= 1 && row.TableNumber == 0)
        {
            throw new RefusedException(
                "unknown-division", $"'{row.Reading.File}', line {row.Line}, column '{heading}': found '{found}'; expected {expected}.");
        }

        row.Reject(heading, found, expected);
    }

    /// <summary>The text of a column that divides the row's table, where all of its rows that say it say the same; else null.</summary>
    public string? OnlyPart(Row row, int place) => LayoutOf(row.Heading, row.TableNumber).Only(place);

    /// <summary>Whether no row of the row's table says a part in a column.</summary>
    public bool IsEmpty(Row row, int place) => LayoutOf(row.Heading, row.TableNumber).IsEmpty(place);

    /// <summary>How many rows the row's table has.</summary>
    public int RowsOf(Row row) => LayoutOf(row.Heading, row.TableNumber).Rows;

    // Nobody knows whether the one part of a day or a post that a file tells is all of it.
    private bool IsOnlyPart(DividedLayout layout, int place) =>
        dividing.Thing is not null && dividing.HasWhole && layout.Only(place) is { } only
            && !dividing.Everybody.Contains(only.ToLowerInvariant());

    // A row that says a part, as a platform, makes one of all of them beside it their total.
    private void SeeWholes(RecordReader records, Heading heading, DividedLayout layout)
    {
        for (var i = 0; i < dividing.Wholes.Count; i++)
        {
            if (WholeText(records, heading, i) is { Length: > 0 } text && !Dividing.IsWholeOfKind(text))
            {
                parts.Add((i, layout.Beside(records, heading, dividing.Wholes[i].Beside)));
            }
        }
    }

    private bool IsWholeBesideParts(RecordReader records, Heading heading, DividedLayout layout) =>
        Enumerable.Range(0, dividing.Wholes.Count).Any(
            i => Dividing.IsWholeOfKind(WholeText(records, heading, i))
                && parts.Contains((i, layout.Beside(records, heading, dividing.Wholes[i].Beside))));

    private string WholeText(RecordReader records, Heading heading, int whole) =>
        heading.Place(dividing.Wholes[whole].Column) is >= 0 and var place && place < records.Count && !Missing.Is(records.Cell(place))
            ? DividedLayout.Text(records, place) : "";

    private void See(RecordReader records, DividedLayout layout)
    {
        if (layout.Called(records) is { } name && !called.Add(name))
        {
            calledAgain.Add(name);
        }

        layout.Rows++;
        layout.Levels?.See(records);
        layout.SeeParts(records);
        foreach (var place in layout.Parts)
        {
            layout.HasParts[place] = layout.HasParts[place] || SaysPart(records, place);
        }

        // What is of a segment, or of everybody, is told by that alone.
        if (layout.Segments.Exists(place => DividedLayout.IsPart(records, place)))
        {
            return;
        }

        if (dividing.Thing is not null && layout.Parts.Count > 0)
        {
            SeeThing(records, layout);
        }

        if ((layout.Others.Count == 0 && !layout.IsOneRow) || !layout.TellsThing(records))
        {
            return;
        }

        var key = layout.Key(records);
        var others = layout.Others.ConvertAll(place => layout.Told(records, place)).ToArray();
        var figures = layout.IsOneRow ? layout.Figures(records) : 0;
        if (!seen.TryGetValue(key, out var first))
        {
            seen[key] = (others, figures);
            layout.Keys++;
            return;
        }

        var other = Enumerable.Range(0, others.Length).FirstOrDefault(i => others[i] != first.Others[i], -1);
        if (other >= 0 || figures != first.Figures)
        {
            layout.DoubtfulKeys += doubtful.TryAdd(key, other < 0 ? ByNothing : layout.Others[other]) ? 1 : 0;
        }
    }

    private bool SaysPart(RecordReader records, int place) => dividing.PartsRepeat
        ? place < records.Count && !Missing.Is(records.Cell(place)) : DividedLayout.IsPart(records, place);

    // A thing of which one row tells its part and another tells none.
    private void SeeThing(RecordReader records, DividedLayout layout)
    {
        if (dividing.HasWhole && layout.Parts.Exists(place => Dividing.IsWhole(DividedLayout.Text(records, place))))
        {
            return;
        }

        var thing = layout.Thing(records);
        var (isPart, was) = (layout.Parts.Exists(place => SaysPart(records, place)), things.GetValueOrDefault(thing));
        layout.Things += things.ContainsKey(thing) ? 0 : 1;
        layout.MixedThings += (was.Whole && !was.Part && isPart) || (was.Part && !was.Whole && !isPart) ? 1 : 0;
        things[thing] = (was.Whole || !isPart, was.Part || isPart);
    }

    private DividedLayout LayoutOf(Heading heading, int table)
    {
        // The same file is read twice: its headings are other objects then, at the same tables.
        if (!layouts.TryGetValue(heading, out var layout))
        {
            layouts[heading] = layout = layouts.Values.FirstOrDefault(known => known.Table == table)
                ?? new DividedLayout(heading, table, dividing);
        }

        return layout;
    }
}
