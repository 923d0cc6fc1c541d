using System.Text.RegularExpressions;

namespace Pipeline.Metrics;

/// <summary>
/// Metrics that read one view and date its rows alike, undivided or by one dimension: they are measured by one statement.
/// </summary>
/// <param name="View">What they read.</param>
/// <param name="Days">The columns that date a row.</param>
/// <param name="Dimension">Empty: undivided.</param>
/// <param name="Grains">Those that are told.</param>
/// <param name="Metrics">In the order in which their columns stand.</param>
public sealed partial record MetricSet(
    string View, IReadOnlyList<string> Days, string Dimension, IReadOnlyList<string> Grains, IReadOnlyList<Metric> Metrics)
{
    /// <summary>
    /// Columns of one metric in a row: rows, first day, last day, value, numerator, denominator, n, whether the day adds.
    /// </summary>
    public const int Width = 8;

    /// <summary>The view's columns of doubles.</summary>
    public IReadOnlySet<string> Doubles { get; init; } = new HashSet<string>();

    private const string All = "true";

    public string First => $"{Days[0]}::date";

    public string Last => $"{Days[^1]}::date";

    public bool IsWhole => Dimension.Length == 0;

    public string Item => IsWhole ? "''" : $"{Dimension}::varchar";

    /// <summary>Which of the view's rows have a part to belong to.</summary>
    public string Parts => IsWhole ? "" : $"\nwhere {Dimension} is not null";

    public static string And(params IEnumerable<string?> conditions) =>
        string.Join(
            " and ", conditions.Where(condition => !string.IsNullOrEmpty(condition))
                .Select(condition => $"({condition})")) is { Length: > 0 } all ? all : All;

    /// <summary>The four figures of a metric, each column of its select list written as the caller writes it.</summary>
    public static string Figures(Metric metric, Func<string, string> column)
    {
        string Of(string name) => metric.Select.Has(name) ? $"({column(name)})::double" : "null::double";
        var value = metric.Select.Has("value") ? Of("value") : $"{Of("numerator")} / nullif({Of("denominator")}, 0)";
        return $"{value}, {Of("numerator")}, {Of("denominator")}, coalesce(({column("n")})::bigint, 0)";
    }

    /// <summary>
    /// A sum or count as SQL, over the rows of a condition. Doubles are summed as decimals: in whatever order rows come, the sum is the
    /// same to the last bit.
    /// </summary>
    public string Aggregate(Summed piece, string rows)
    {
        var isOfDoubles = piece.Function == "sum" && Word().Matches(piece.Of).Any(word => Doubles.Contains(word.Value));
        return Over(piece.Function, isOfDoubles ? $"({piece.Of})::decimal(38, 12)" : piece.Of, rows);
    }

    /// <summary>
    /// An aggregate over the rows of a condition. For a "filter" DuckDB sets aside a batch of every column that any aggregate reads, so
    /// that a hundred of them take ten thousand.
    /// </summary>
    public static string Over(string function, string of, string rows) =>
        rows == All ? $"{function}({of})" : $"{function}(case when {rows} then {(of == "*" ? "1" : of)} end)";

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
