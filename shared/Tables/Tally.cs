namespace Pipeline.Tables;

/// <summary>How often each of several things was said of the rows of a file: "Outcome by 'IsWon': won 34, open 24."</summary>
internal sealed class Tally(string about)
{
    private const int Most = 20;
    private const int MostKnown = 1_000;

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    public string About { get; } = about;

    /// <summary>A column of free text may say something new in every row: a thousand are told apart.</summary>
    public void Count(string what)
    {
        if (counts.Count < MostKnown || counts.ContainsKey(what))
        {
            counts[what] = counts.GetValueOrDefault(what) + 1;
        }
    }

    public string Text
    {
        get
        {
            var told = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
                .Take(Most).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}"));
            return $"{About}: {string.Join(", ", told)}"
                + $"{(counts.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {counts.Count - Most} more") : "")}.";
        }
    }
}
