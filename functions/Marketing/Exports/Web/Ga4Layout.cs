using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>What one of GA4's tables is divided by, for which days it speaks, and where its rows go.</summary>
internal sealed class Ga4Layout
{
    public const string Tool = "ga4";

    private readonly Ga4Days days;
    private readonly List<int> segmentPlaces = [];
    private readonly List<int> places = [];
    private readonly List<int> itemPlaces = [];
    private readonly TrafficTable table;
    private readonly TrafficTable totals;
    private readonly Ga4Preamble preamble;
    private readonly string? aside;
    private readonly Ga4Left left;
    private readonly Ga4Figures.Reader figures;

    public Ga4Layout(Row row)
    {
        preamble = Ga4Preamble.Read(row.Above, row.Preamble);
        figures = new(row.Heading);
        aside = TellAside(row);
        var (time, timePlace, periodPlace) = ("", -1, -1);
        List<(string Name, bool IsKnown)> parts = [];
        var first = Ga4Figures.FirstPlace(row.Heading);
        for (var place = 0; place < row.Heading.Texts.Count; place++)
        {
            switch (Ga4Dimensions.Find(row.Heading, place))
            {
                case null when place >= first && !Ga4Adding.IsNamed(row.Heading.Texts[place]):
                    break;
                case { } known when Ga4Days.IsTime(known) && timePlace < 0:
                    (time, timePlace) = (known, place);
                    break;
                case Ga4Dimensions.Segment or Ga4Dimensions.Audience:
                    segmentPlaces.Add(place);
                    break;
                case Ga4Dimensions.Period:
                    periodPlace = place;
                    break;
                case null when timePlace < 0 && Ga4Days.Numbered(row.Heading.Texts[place], row.TextAt(place)) is { } unit:
                    (time, timePlace) = (unit, place);
                    aside ??= unit.Length > 0 ? null : $"told by '{row.Heading.Texts[place]}', which is neither days nor weeks nor months";
                    break;
                case var known:
                    parts.Add((known ?? Spellings.Normalize(row.Heading.Texts[place]), known is not null));
                    places.Add(place);
                    break;
            }
        }

        days = new Ga4Days(time, timePlace, periodPlace, preamble.Period);

        // A channel group of the business's own stands under its own name; the title still says what it groups.
        if (parts is [(_, false)] && Ga4Dimensions.InTitle(preamble.Title) is { } titled)
        {
            parts[0] = (titled, true);
        }

        var names = parts.ConvertAll(part => part.Name);
        var dimension = parts.Count == 0 ? "none" : parts.Find(part => part.IsKnown).Name ?? "other";
        itemPlaces.AddRange(parts.Count == 0 ? [] : [places[Math.Max(0, names.IndexOf(dimension))]]);
        if (dimension is "source" or "medium" && names.IndexOf("source") is var source and >= 0
            && names.IndexOf("medium") is var medium and >= 0)
        {
            dimension = "source_medium";
            itemPlaces.Clear();
            itemPlaces.AddRange([places[source], places[medium]]);
            names[Math.Min(source, medium)] = dimension;
            names.RemoveAt(Math.Max(source, medium));
        }

        var ofAll = places.Where(place => row.Divided?.OnlyPart(row, place) is { } only && IsOfAll(row.Heading, place, only))
            .Select(place => NameOf(row.Heading, place)).ToList();
        if (dimension == "other")
        {
            dimension = names.TrueForAll(ofAll.Contains) ? "none" : names.TrueForAll(Ga4Adding.Knows) ? "part" : "other";
        }

        if (dimension == "none")
        {
            names.Clear();
            itemPlaces.Clear();
        }
        else if (dimension == "other")
        {
            row.Reading.Note($"What is told by '{names[0]}' is counted nowhere: nobody knows whether its rows add up.");
        }

        aside ??= TellFilter(row);
        left = new(
            [.. names.Where(name => name != dimension && !ofAll.Contains(name)).Except([dimension == "other" ? names[0] : ""])]);
        table = new TrafficTable(Tool, preamble.Property, dimension, names.Count == 0 ? "none" : string.Join('+', names))
        {
            MayBeCut = aside is null && CutLists.IsCut(row, preamble, days.IsByTime, names),
        };
        totals = TrafficTable.Undivided(Tool, preamble.Property);
    }

    // A property has several events, and visits of no campaign beside those of one; of a channel, country or page nobody knows. Key events
    // alone are listed of what has some.
    private string? TellFilter(Row row)
    {
        var isOfAll = figures.Read(row).Any(figure => figure.Value is not null && figure.Measure != "key_events");
        foreach (var place in places)
        {
            if (row.Divided?.OnlyPart(row, place) is not { } only || IsOfAll(row.Heading, place, only))
            {
                continue;
            }

            if (isOfAll && Ga4Adding.HasSeveral(NameOf(row.Heading, place), only))
            {
                return $"{row.Heading.Texts[place]} '{only}': the only part in the file, which is not the whole; export all of them";
            }

            row.Reading.Note(
                $"All rows say '{only}' in column '{row.Heading.Texts[place]}' and are counted as the whole: if the report is filtered by "
                    + "it, upload one that is not.");
        }

        return null;
    }

    // A dimension's own column is what the rows are told by, whatever it says.
    private static bool IsOfAll(Heading heading, int place, string only) =>
        Ga4Adding.IsOfAll(heading.Texts[place], only) || Ga4Adding.IsOfAll(NameOf(heading, place), only);

    private static string NameOf(Heading heading, int place) =>
        Ga4Dimensions.Find(heading, place) ?? Spellings.Normalize(heading.Texts[place]);

    public void Keep(Row row)
    {
        var segment = segmentPlaces.Count == 0
            ? null : segmentPlaces.Select(row.TextAt).FirstOrDefault(text => text.Length > 0 && !Ga4Preamble.IsEverybody(text));
        if (aside is not null || segment is not null)
        {
            row.SetAside(aside ?? PartOf(segment ?? ""));
            return;
        }

        if (IsTotal(row))
        {
            KeepTotal(row);
            return;
        }

        if (days.Tell(row) is not { } told)
        {
            return;
        }

        var item = itemPlaces switch
        {
            [] => null,
            [var place] => row.TextAt(place),
            _ => string.Join(" / ", itemPlaces.Select(row.TextAt)),
        };
        table.Keep(
            row, item is { Length: 0 } ? "(not set)" : item, told, preamble.Period, left.Of(row, figures.Read(row)), left.Adds);
    }

    // Comparisons and segments stand in blocks of their own, in columns beside each other, or in rows: only everybody's figures are the
    // whole.
    private string? TellAside(Row row)
    {
        if (preamble.Segment is { } segment && !Ga4Preamble.IsEverybody(segment))
        {
            return PartOf(segment);
        }

        var first = Ga4Figures.FirstPlace(row.Heading);
        var figures = row.Heading.Texts.Skip(first).Select(Spellings.Normalize).Where(text => text.Length > 0).ToList();
        if (figures.Distinct().Count() == figures.Count)
        {
            return null;
        }

        // The first columns of each figure are read: right where they are everybody's.
        var bands = row.Band.Skip(first).Where(text => text.Length > 0).Distinct().ToList();
        if (bands.Count > 0 && Ga4Preamble.IsEverybody(bands[0]))
        {
            row.Reading.Note($"Of the segments beside each other only '{bands[0]}' counts; left out: {string.Join(", ", bands.Skip(1))}.");
            return null;
        }

        return bands.Count > 0 ? PartOf(bands[0]) : "the same figure in several columns, none of which says it is the whole";
    }

    /// <summary>Columns that divide the table and which nobody knows.</summary>
    public static IEnumerable<int> Unknown(Heading heading)
    {
        var first = Ga4Figures.FirstPlace(heading);
        return heading.UnknownPlaces.Where(
            place => place < first && heading.Texts[place].Length > 0 && !Ga4Adding.Knows(heading.Texts[place])
                && string.IsNullOrEmpty(Ga4Days.Numbered(heading.Texts[place], "0000")));
    }

    /// <summary>Columns that divide the table and which it need not know: those whose adding is known, and its only division.</summary>
    public static IEnumerable<int> Read(Heading heading)
    {
        var first = Ga4Figures.FirstPlace(heading);
        var unknown = Unknown(heading).ToList();
        return heading.UnknownPlaces.Where(
            place => Ga4Adding.IsNamed(heading.Texts[place])
                || (place < first && !unknown.Contains(place)) || (place == unknown.FirstOrDefault(-1) && !IsTold(heading)));
    }

    private static bool IsTold(Heading heading) =>
        heading.Known.Any(column => Ga4Dimensions.Find(heading, heading.Place(column)) is { } known
            && !Ga4Days.IsTime(known) && known is not (Ga4Dimensions.Segment or Ga4Dimensions.Period or Ga4Dimensions.Audience));

    /// <summary>Why a row of a segment does not count.</summary>
    public static string PartOf(string segment) => $"segment '{segment}': a part of all users";

    private bool IsTotal(Row row) =>
        (places.Count > 0 || days.IsByTime)
        && (HasExtraCell(row)
            || (places.TrueForAll(place => row.TextAt(place).Length == 0) && !days.IsTold(row))
            || row.TextAt(0) is "Grand total" or "Total" or "Totals"
            || places.Exists(place => row.TextAt(place) == "Grand total"));

    // Behind the last heading; spreadsheets pad the lines to one width.
    private static bool HasExtraCell(Row row)
    {
        var width = row.Heading.Texts.Count;
        while (width > 0 && row.Heading.Texts[width - 1].Length == 0)
        {
            width--;
        }

        for (var place = width; place < row.CellCount; place++)
        {
            if (row.TextAt(place).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // The tool writes "Grand total" in a cell of its own; then it is the undivided figure of the whole range. Any other row without an item
    // may be one.
    private void KeepTotal(Row row)
    {
        if (HasExtraCell(row) && preamble.Period is { } period)
        {
            totals.Keep(row, null, period, null, figures.Read(row));
        }
        else
        {
            row.SetAside("total");
        }
    }
}
