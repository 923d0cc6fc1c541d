using System.Text.RegularExpressions;

namespace Pipeline.Metrics;

/// <summary>
/// A column that is a quantile of its rows and nothing else: it needs them in order, and no database to be worked out anew for each period.
/// </summary>
/// <param name="Of">What is ordered; a row without it is none.</param>
/// <param name="Share">0.5 for the median.</param>
/// <param name="Happened">Of times that may not be over yet: the condition that they are. Null: a plain quantile.</param>
public sealed partial record Quantile(string Of, double Share, string? Happened)
{
    /// <summary>Null where the expression is anything else.</summary>
    public static Quantile? Parse(string expression) =>
        Plain().Match(expression) is { Success: true } plain && IsWhole(plain.Groups["of"].Value)
            ? new(plain.Groups["of"].Value, ShareOf(plain), null)
        : Waiting().Match(expression) is { Success: true } waiting && IsWhole(waiting.Groups["of"].Value)
        && IsWhole(waiting.Groups["happened"].Value)
            ? new(waiting.Groups["of"].Value, ShareOf(waiting), waiting.Groups["happened"].Value)
        : null;

    /// <summary>The places, from 0, of the two values beside the quantile of so many in order.</summary>
    public (int Low, int High) Places(int values) =>
        ((int)Math.Floor(Share * (values - 1)), (int)Math.Ceiling(Share * (values - 1)));

    /// <summary>As type 7 of Hyndman and Fan 1996: between the two beside the place.</summary>
    public double Between(double low, double high, int values)
    {
        var place = Share * (values - 1);
        return low + ((high - low) * (place - Math.Floor(place)));
    }

    /// <summary>
    /// Of times in order: the first at which the curve of Kaplan and Meier is at or below 1 - share, as <see cref="KaplanMeier"/> has it in
    /// SQL.
    /// </summary>
    public double? Waitingly(ReadOnlySpan<double> ordered, ReadOnlySpan<bool> happened)
    {
        var alive = 1.0;
        for (var at = 0; at < ordered.Length;)
        {
            var (end, events) = (at, 0);
            for (; end < ordered.Length && ordered[end] == ordered[at]; end++)
            {
                events += happened[end] ? 1 : 0;
            }

            alive *= 1 - (events / (double)(ordered.Length - at));
            if (alive <= 1 - Share + 1e-12)
            {
                return ordered[at];
            }

            at = end;
        }

        return null;
    }

    private static double ShareOf(Match match) => match.Groups["share"].Success
        ? double.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture) : 0.5;

    // No comma or bracket that ends the expression before its end.
    private static bool IsWhole(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth < 0 || letter == '\'' || (letter == ',' && depth == 0))
            {
                return false;
            }
        }

        return depth == 0;
    }

    [GeneratedRegex(@"^(quantile_cont\((?<of>[^']+), (?<share>0\.\d+)\)|median\((?<of>[^']+)\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^km_quantile_of_counts\(histogram\((?<of>[^']+)\), histogram\(\k<of>\) filter \(where (?<happened>[^']+)\), (?<share>0\.\d+)\)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Waiting();
}
