using System.Text.RegularExpressions;

namespace Pipeline.Metrics;

/// <summary>Reads a metric from its SQL file.</summary>
public static partial class MetricFile
{
    // A head that is longer than a line is set in where it goes on.
    private const string GoesOn = "--   ";

    /// <exception cref="FormatException">The file lacks something; the message names file and line.</exception>
    public static Metric Parse(string id, string sql)
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        List<WorkedExample> examples = [];
        List<string>? rows = null;
        var (view, head) = ("", "");
        foreach (var line in sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            var text = line[2..].Trim();
            var match = Head().Match(text);
            if (match.Success && match.Groups[1].Value == "given")
            {
                (view, rows) = (match.Groups[2].Value.Trim(), []);
            }
            else if (match.Success && match.Groups[1].Value == "then" && rows is not null)
            {
                examples.Add(new WorkedExample(view, rows, Expected(match.Groups[2].Value)));
                rows = null;
            }
            else if (rows is not null)
            {
                rows.Add(text);
            }
            else if (line.StartsWith(GoesOn, StringComparison.Ordinal) && head.Length > 0)
            {
                heads[head] += " " + text;
            }
            else if (match.Success)
            {
                head = match.Groups[1].Value;
                heads[head] = match.Groups[2].Value.Trim();
            }
        }

        var statement = Statement().Match(sql);
        if (!statement.Success)
        {
            throw new FormatException($"{id}.sql holds no statement of the form select … from …, each on a line of its own.");
        }

        var metric = new Metric
        {
            Id = id,
            English = Need(id, heads, "en"),
            Indonesian = Need(id, heads, "id"),
            Unit = Need(id, heads, "unit"),
            Cases = heads.TryGetValue("cases", out var cases) ? CasesOf(id, cases, Need(id, heads, "kasus")) : null,
            InEnglish = new(Need(id, heads, "formula"), Need(id, heads, "base"), Need(id, heads, "source")),
            InIndonesian = new(Need(id, heads, "rumus"), Need(id, heads, "dasar"), Need(id, heads, "sumber")),
            OverTime = Adds(id, heads).OverTime,
            OverParts = Adds(id, heads).OverParts,
            Gap = GapOf(id, Need(id, heads, "gap")),
            Better = BetterOf(id, Need(id, heads, "better")),
            Days = List(Need(id, heads, "day")),
            By = List(heads.GetValueOrDefault("by", "")),
            Grains = heads.TryGetValue("grains", out var grains) ? List(grains) : Grain.All,
            Whole = heads.GetValueOrDefault("whole"),
            Additive = heads.GetValueOrDefault("additive"),
            Of = heads.GetValueOrDefault("of"),
            Until = heads.GetValueOrDefault("until"),
            Aggregates = statement.Groups["list"].Value.Trim(),
            From = statement.Groups["from"].Value.Trim().TrimEnd(';'),
            Sql = sql,
            Examples = examples,
        };
        return (metric.AddsParts || metric.OverTime is Adding.Sum or Adding.RatioOfSums) && metric.Select.Other is { } other
            ? throw new FormatException(
                $"{id}.sql is said to add, and its {other}(…) does not: expected sums and counts, or 'adds: over time none, over parts "
                    + $"none'.")
            : metric;
    }

    private static (Adding OverTime, Adding OverParts) Adds(string id, Dictionary<string, string> heads)
    {
        var text = Need(id, heads, "adds");
        var match = Parts().Match(text);
        return match.Success ? (AddingOf(match.Groups["time"].Value), AddingOf(match.Groups["parts"].Value)) : throw new FormatException(
            $"{id}.sql says 'adds: {text}'; expected 'over time X, over parts Y' with X one of sum, ratio of sums, last, none and Y one of "
                + $"sum, ratio of sums, none.");
    }

    private static Adding AddingOf(string word) => word switch
    {
        "sum" => Adding.Sum,
        "ratio of sums" => Adding.RatioOfSums,
        "last" => Adding.Last,
        _ => Adding.None,
    };

    private static Cases CasesOf(string id, string english, string indonesian) => english.Split(", ") is [var one, var many]
        ? new(one, many, indonesian)
        : throw new FormatException($"{id}.sql says 'cases: {english}'; expected the name of one and of several, as 'deal, deals'.");

    private static Gap GapOf(string id, string text) => text switch
    {
        "zero" => Gap.Zero,
        "unknown" => Gap.Unknown,
        _ => Pause().Match(text) is { Success: true } pause
            ? new Gap(IsZero: true, int.Parse(pause.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw new FormatException($"{id}.sql says 'gap: {text}'; expected zero, unknown, or pause after N days."),
    };

    private static Better BetterOf(string id, string text) => text switch
    {
        "up" => Better.Up,
        "down" => Better.Down,
        "neither" => Better.Neither,
        _ => throw new FormatException($"{id}.sql says 'better: {text}'; expected up, down or neither."),
    };

    private static string Need(string id, Dictionary<string, string> heads, string key) =>
        heads.GetValueOrDefault(key) ?? throw new FormatException($"{id}.sql lacks the line '-- {key}: …' at its head.");

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Expected(string text) =>
        List(text).Select(pair => pair.Split(' ', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());

    [GeneratedRegex("^over time (?<time>sum|ratio of sums|last|none), over parts (?<parts>sum|ratio of sums|none)$")]
    private static partial Regex Parts();

    [GeneratedRegex("^pause after ([1-9][0-9]{0,3}) days$")]
    private static partial Regex Pause();

    [GeneratedRegex(@"^(\w+):\s*(.*)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^select\b(?<list>.*?)^from\b(?<from>.*)\z", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Statement();
}
