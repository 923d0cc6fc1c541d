using System.Text.Json.Serialization;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>
/// Days for which a source's exports speak: one on which nothing is told is a zero. Of the days outside nobody knows whether
/// nothing happened or nothing was exported.
/// </summary>
public sealed record KnownDays
{
    /// <summary>
    /// Contents that leave no longer gap between them are one run: a month's list begins with its first row, not with its first day.
    /// </summary>
    public const int Gap = 27;

    /// <summary>What the rows are: deals, leads, posts, …</summary>
    public required string Table { get; init; }

    public required string Source { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The last day on which anything happened.</summary>
    public required DateOnly LastEvent { get; init; }

    /// <summary>The metrics that rest on it.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>The contents that tell them, by hash.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Contents { get; init; } = [];

    [JsonIgnore]
    public Period Days => new(From, To);

    /// <summary>Every source's runs, from a table of contents as <see cref="Reach"/> makes it.</summary>
    public static IReadOnlyList<KnownDays> Of(Database database, string from, Func<string, IReadOnlyList<string>> metrics) =>
    [
        .. database.Query(
            $"select fact_table, source, from_day::varchar, to_day::varchar, coalesce(last_on, from_day)::varchar, "
                + $"{(from == Reach.Table ? "hash" : "null::varchar")} from {from} where source is not null order by all",
            record =>
                new KnownDays { Table = record.GetString(0), Source = record.GetString(1), From = Day(record.GetString(2)),
                    To = Day(record.GetString(3)), LastEvent = Day(record.GetString(4)),
                    Contents = record.IsDBNull(5) ? [] : [record.GetString(5)] })
            .GroupBy(content => (content.Table, content.Source)).SelectMany(Runs).Select(run => run with { Metrics = metrics(run.Table) }),
    ];

    private static List<KnownDays> Runs(IEnumerable<KnownDays> contents)
    {
        List<KnownDays> runs = [];
        foreach (var content in contents)
        {
            if (runs.Count > 0 && content.From.DayNumber - runs[^1].To.DayNumber <= Gap + 1)
            {
                runs[^1] = runs[^1] with
                {
                    To = Later(runs[^1].To, content.To),
                    LastEvent = Later(runs[^1].LastEvent, content.LastEvent),
                    Contents = [.. runs[^1].Contents.Union(content.Contents)],
                };
            }
            else
            {
                runs.Add(content);
            }
        }

        return runs;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
