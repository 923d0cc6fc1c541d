using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>What one of GA4's tables is divided by, for which days it speaks, and where its rows go.</summary>
internal sealed class Ga4Layout
{
    public const string Tool = "ga4";

    private readonly string time = "";
    private readonly int timePlace = -1;
    private readonly List<int> places = [];
    private readonly List<int> itemPlaces = [];
    private readonly TrafficTable table;
    private readonly TrafficTable totals;
    private readonly Ga4Preamble preamble;

    public Ga4Layout(Row row)
    {
        preamble = Ga4Preamble.Read(row.Above, row.Preamble);
        List<(string Name, bool IsKnown)> parts = [];
        for (var place = 0; place < Ga4Figures.FirstPlace(row.Heading); place++)
        {
            var known = Ga4Dimensions.Find(row.Heading, place);
            if (known is Ga4Dimensions.Date or Ga4Dimensions.NthDay or Ga4Dimensions.NthWeek or Ga4Dimensions.NthMonth && timePlace < 0)
            {
                (time, timePlace) = (known, place);
            }
            else
            {
                parts.Add((known ?? Spellings.Normalize(row.Heading.Texts[place]), known is not null));
                places.Add(place);
            }
        }

        var names = parts.ConvertAll(part => part.Name);
        var dimension = parts.Count == 0 ? "none" : parts.Find(part => part.IsKnown).Name ?? "other";
        itemPlaces.AddRange(parts.Count == 0 ? [] : [places[Math.Max(0, names.IndexOf(dimension))]]);
        if (names is ["source", "medium", ..])
        {
            dimension = "source_medium";
            itemPlaces.Add(places[1]);
            names.RemoveAt(1);
            names[0] = dimension;
        }

        table = new TrafficTable(Tool, preamble.Property, dimension, names.Count == 0 ? "none" : string.Join('+', names));
        totals = TrafficTable.Undivided(Tool, preamble.Property);
    }

    public void Keep(Row row)
    {
        if (IsTotal(row))
        {
            KeepTotal(row);
            return;
        }

        if (Days(row) is not { } days)
        {
            return;
        }

        var item = itemPlaces.Count == 0 ? null : string.Join(" / ", itemPlaces.Select(row.TextAt));
        table.Keep(row, item is { Length: 0 } ? "(not set)" : item, days, preamble.Period, Ga4Figures.Read(row));
    }

    private bool IsTotal(Row row) =>
        (places.Count > 0 || timePlace >= 0)
        && ((row.CellCount > row.Heading.Texts.Count && row.TextAt(row.CellCount - 1).Length > 0)
            || (places.TrueForAll(place => row.TextAt(place).Length == 0) && (timePlace < 0 || row.TextAt(timePlace).Length == 0))
            || row.TextAt(0) is "Grand total" or "Total" or "Totals");

    // The tool writes "Grand total" in a cell of its own; then it is the undivided figure of the whole range. Any other row without an item may be one.
    private void KeepTotal(Row row)
    {
        if (row.CellCount > row.Heading.Texts.Count && preamble.Period is { } period)
        {
            totals.Keep(row, null, period, null, Ga4Figures.Read(row));
        }
        else
        {
            row.SetAside("total");
        }
    }

    private (DateOnly From, DateOnly To)? Days(Row row)
    {
        if (timePlace >= 0 && time == Ga4Dimensions.Date)
        {
            var day = row.RequiredDay(Ga4Dimensions.DateColumn);
            return (day, day);
        }

        if (preamble.Period is not { } period)
        {
            row.Reject(null, string.Join(" | ", row.Above), "lines '# Start date: 20260101' and '# End date: 20260131' above the table, or a column of dates");
            return null;
        }

        return timePlace < 0 ? period : Nth(row, period);
    }

    // 0000 is the day, week or month in which the range begins; weeks begin on Sunday. The first and the last end with the range.
    private (DateOnly From, DateOnly To)? Nth(Row row, (DateOnly From, DateOnly To) period)
    {
        var text = row.TextAt(timePlace);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > 100_000)
        {
            row.Reject(row.Heading.Texts[timePlace], text, "a number of days since the start date, as 0000");
            return null;
        }

        var (from, to) = time switch
        {
            Ga4Dimensions.NthDay => (period.From.AddDays(n), period.From.AddDays(n)),
            Ga4Dimensions.NthWeek => (Sunday(period.From).AddDays(7 * n), Sunday(period.From).AddDays(7 * n + 6)),
            _ => (First(period.From).AddMonths(n), First(period.From).AddMonths(n + 1).AddDays(-1)),
        };
        if (from > period.To)
        {
            row.Reject(row.Heading.Texts[timePlace], text, $"a place within {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}");
            return null;
        }

        return (from < period.From ? period.From : from, to > period.To ? period.To : to);
    }

    private static DateOnly Sunday(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
