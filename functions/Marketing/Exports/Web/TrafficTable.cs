using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>A table of web traffic by one division: spells its series and turns its rows into facts.</summary>
/// <param name="tool">Whose count it is.</param>
/// <param name="property">The site as the tool calls it; empty where it does not.</param>
/// <param name="dimension">What the rows are told by.</param>
/// <param name="division">All that the table is divided by.</param>
/// <param name="piece">Which piece of the table it is, where an export is cut and the pieces add up.</param>
public sealed class TrafficTable(string tool, string property, string dimension, string division, string? piece = null)
{
    public const string Fact = "traffic";

    // What metrics and lists read; the rows of any other division stand in no figure.
    private static readonly HashSet<string> Read =
    [
        "none", "channel", "first_user_channel", "device", "source_medium", "source", "country", "campaign", "landing_page", "page",
        "page_title", "event", "part",
    ];

    private readonly Dictionary<(string Measure, bool IsDay), string> series = [];
    private readonly Dictionary<string, (DateOnly From, DateOnly To)> declared = new(StringComparer.Ordinal);
    private bool isTold;

    /// <summary>Whether the table has as many rows as its tool exports at most.</summary>
    public bool MayBeCut { get; init; }

    public static TrafficTable Undivided(string tool, string property) => new(tool, property, "none", "none");

    /// <summary>Keeps the figures that a row tells; a share whose whole is not told is left out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="item">The dimension's value; null in an undivided table.</param>
    /// <param name="days">First and last day of the row.</param>
    /// <param name="speaksFor">The days of the whole table where the export says so: one without a row had nothing.</param>
    /// <param name="figures">What the row tells.</param>
    /// <param name="adds">Whether the figures of several rows of one item and its days are added.</param>
    public void Keep(
        Row row, string? item, (DateOnly From, DateOnly To) days, (DateOnly From, DateOnly To)? speaksFor, IReadOnlyList<Figure> figures,
        bool adds = false)
    {
        if (days.To < days.From)
        {
            row.Reject(null, $"{days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}", "a first day that is not after the last");
            return;
        }

        if (!isTold && !Read.Contains(dimension))
        {
            isTold = true;
            row.Reading.Note(
                $"The rows of '{(division.Length > 0 ? division : dimension)}' are kept and count in no figure: no metric reads them. "
                    + $"If they are of channels, campaigns, pages, countries, devices or events, the file's name may say so.");
        }

        if (!MayBeCut && speaksFor is { } all && days.From == days.To && all.From <= days.From && days.To <= all.To)
        {
            foreach (var figure in figures)
            {
                Declare(row, figure, all);
            }
        }

        if (adds)
        {
            row.Keep(new TrafficRow(this, item, days, figures, row.TableNumber));
            return;
        }

        foreach (var fact in Facts(item, days, figures, row.TableNumber))
        {
            row.Keep(fact);
        }
    }

    public IEnumerable<Traffic> Facts(string? item, (DateOnly From, DateOnly To) days, IEnumerable<Figure> figures, int tableNumber) =>
        from figure in figures
        where figure.Value is not null
        select new Traffic
        {
            Series = Series(figure.Measure, days.From == days.To),
            Tool = tool,
            Property = property,
            FromDay = days.From,
            ToDay = days.To,
            Dimension = dimension,
            Division = division,
            Item = item,
            Measure = figure.Measure,
            Value = figure.Value.GetValueOrDefault(),
            OutOf = figure.OutOf,
            MayBeCut = MayBeCut,
            TableNumber = tableNumber,
        };

    public string Series(string measure, bool isDay)
    {
        if (!series.TryGetValue((measure, isDay), out var spelled))
        {
            series[(measure, isDay)] = spelled =
                $"{tool}|{property}|{division}|{(isDay ? "day" : "range")}|{measure}{(piece is null ? "" : "|" + piece)}";
        }

        return spelled;
    }

    private void Declare(Row row, Figure figure, (DateOnly From, DateOnly To) all)
    {
        if (figure.Value is null)
        {
            return;
        }

        var of = Series(figure.Measure, isDay: true);
        if (!declared.TryGetValue(of, out var before) || before != all)
        {
            declared[of] = all;
            row.Reading.Declare(Fact, of, all.From, all.To);
        }
    }
}
