using Pipeline.Facts;
using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Pipeline.Metrics;

/// <summary>
/// The rows behind a figure: those of the metric's view that lie in the period whole and belong to the part, and the figure worked out
/// of nothing but them.
/// </summary>
/// <param name="Value">The figure; null: not available.</param>
/// <param name="Unit">The metric's, or the report's currency.</param>
/// <param name="N">How many cases it rests on.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Reaching">Rows of several days that the period holds only a part of: they are in no figure of it.</param>
/// <param name="HasPart">False where the view has no such column.</param>
public sealed record FigureRows(double? Value, string Unit, long N, long Rows, long Reaching, bool HasPart = true)
{
    private const int MostParts = 12;

    /// <summary>Days of the period, up to the report's own, of which nothing is known.</summary>
    public int UnknownDays { get; init; }

    /// <summary>
    /// The same beside the days of which the exports speak: no rows of days of which none is known are no zero, as on the page.
    /// </summary>
    public FigureRows Within(AskedFigure asked, DateOnly asOf, IReadOnlyList<Period> known)
    {
        // Where nothing of it was ever taken in, nothing is known of any day.
        if (!asked.Metric.Gap.IsZero || (known.Count == 0 && Rows > 0))
        {
            return this;
        }

        if (asked.Period is not { } period)
        {
            return known.Count == 0 ? this with { Value = null } : this;
        }

        var past = period.To > asOf ? new Period(period.From, asOf) : period;
        var unknown = known.Missing(past);
        return this with { UnknownDays = unknown, Value = Rows == 0 && unknown >= past.Days ? null : Value };
    }

    /// <summary>Some of the parts that the period has, where it has none of the part that was asked for.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Writes the rows as CSV, in an order of their own, and tells the figure.</summary>
    /// <param name="database">Where the metric's view lies.</param>
    /// <param name="asked">The figure.</param>
    /// <param name="currency">The report's money.</param>
    /// <param name="path">Where to; in the database's folder.</param>
    public static FigureRows Write(Database database, AskedFigure asked, string currency, string path)
    {
        var metric = asked.Metric;
        var unit = metric.Unit == "money" ? currency : metric.Unit;
        List<(string Name, string Type)> columns =
            [.. database.Query($"describe {metric.View}", record => (record.GetString(0), record.GetString(1)))];
        if (asked.Part is { } part && columns.TrueForAll(column => column.Name != part.Dimension))
        {
            return new(null, unit, 0, 0, 0, HasPart: false);
        }

        var rows = $"from {metric.View} where {MetricSet.And(Of(asked), Within(asked), Counted(metric))}";
        var cells = columns.Select(column => column.Type == "VARCHAR"
            ? $"{CsvFormulas.GuardSql($"\"{column.Name}\"")} as \"{column.Name}\"" : $"\"{column.Name}\"");
        database.Run($"copy (select {string.Join(", ", cells)} {rows} order by all) to {Names.Quote(path)} (format csv, header true)");
        var reaching = asked.Period is null || metric.Days.Count == 1 ? "0"
            : $"(select count(*) from {metric.View} where {MetricSet.And(Of(asked), Counted(metric), Overlaps(asked))})";
        var figures = MetricSet.Figures(metric, column => metric.Select.Written[column]);
        var found = database.Query(
            $"select {figures}, (select count(*) {rows}), {reaching} from {metric.View} where {MetricSet.And(Of(asked), Within(asked))}",
            record =>
            {
                var reach = record.GetInt64(5);
                var isPart = reach > 0 && metric.OverTime is Adding.Sum;
                return new FigureRows(
                    record.IsDBNull(0) || isPart ? null : record.GetDouble(0), unit, record.GetInt64(3), record.GetInt64(4), reach);
            }).First();

        // A slip in a name looks like nothing sold.
        return found.Rows > 0 || asked.Part is not { } missed ? found : found with
        {
            Parts =
            [
                .. database.Query(
                    $"select distinct {missed.Dimension}::varchar as part from {metric.View} where "
                        + MetricSet.And(metric.Condition, Within(asked), $"{missed.Dimension} is not null")
                        + $" order by part limit {MostParts}",
                    record => record.GetString(0)),
            ],
        };
    }

    private static string Of(AskedFigure asked) => MetricSet.And(
        asked.Metric.Condition,
        asked.Part is { } part ? $"{part.Dimension}::varchar = {Names.Quote(part.Item)}" : asked.Metric.Whole,
        asked.Period is { Days: 1 } ? null : asked.Metric.Additive);

    private static string Within(AskedFigure asked) => asked.Period is not { } period ? ""
        : $"{First(asked)} >= date '{period.From:yyyy-MM-dd}' and {Last(asked)} <= date '{period.To:yyyy-MM-dd}'";

    private static string Overlaps(AskedFigure asked) =>
        $"{First(asked)} <= date '{asked.Period!.Value.To:yyyy-MM-dd}' and {Last(asked)} >= date '{asked.Period.Value.From:yyyy-MM-dd}' "
            + $"and not ({Within(asked)})";

    // Where each sum and count has a condition of its own, a row that none of them takes tells nothing of the figure.
    private static string Counted(Metric metric) =>
        metric.Select.Other is not null || metric.Select.Quantile is not null || metric.Select.Pieces.Any(piece => piece.Where.Length == 0)
            ? "" : string.Join(" or ", metric.Select.Pieces.Select(piece => $"({piece.Where})").Distinct());

    private static string First(AskedFigure asked) => $"{asked.Metric.Days[0]}::date";

    private static string Last(AskedFigure asked) => $"{asked.Metric.Days[^1]}::date";
}
