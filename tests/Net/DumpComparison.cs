namespace Pipeline.Net;

/// <summary>What one dump says otherwise than another. Numbers that differ by less than a billionth of themselves are the same.</summary>
internal static class DumpComparison
{
    private const double Same = 1e-9;

    /// <summary>A line each: "-" what only the first says, "+" what only the second says.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (one, other) = (ByKey(before), ByKey(after));
        List<string> differences = [];
        foreach (var key in one.Keys.Union(other.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (one.GetValueOrDefault(key) ?? [], other.GetValueOrDefault(key) ?? []);
            if (was.Count != now.Count || was.Zip(now).Any(pair => !AreSame(pair.First, pair.Second)))
            {
                differences.AddRange(was.Except(now).Select(text => $"- {key}\t{text}"));
                differences.AddRange(now.Except(was).Select(text => $"+ {key}\t{text}"));
            }
        }

        return differences;
    }

    // Texts of a page are told by their section, in order: one sentence more must not make all that follow it different.
    private static Dictionary<string, List<string>> ByKey(IEnumerable<string> lines) =>
        lines.Select(line => line.Split('\t', 2))
            .GroupBy(pair => IsText(pair[0]) ? pair[0][..pair[0].LastIndexOf(' ')] : pair[0], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Select(pair => pair.Length > 1 ? pair[1] : "").Order(StringComparer.Ordinal)
                    .ToList(), StringComparer.Ordinal);

    private static bool IsText(string key) => key.Contains(" text ", StringComparison.Ordinal);

    private static bool AreSame(string one, string other) =>
        one == other
            || (Words(one) is var was && Words(other) is var now && was.Length == now.Length
                && was.Zip(now).All(pair => IsSame(pair.First, pair.Second)));

    private static string[] Words(string text) => text.Split(' ', '=');

    private static bool IsSame(string one, string other) => one == other
        || (double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var was)
            && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var now)
            && Math.Abs(was - now) <= Same * Math.Max(Math.Abs(was), Math.Abs(now)));
}
