using Pipeline.Reports.Pages;
using CleanText = Pipeline.Tables.CleanText;

namespace Pipeline.Reports.Workbook;

/// <summary>
/// What the sheets are called: as their tables, or, where that is told by several, with the section that each stands in. Excel takes 31
/// letters, none of []:*?/\, and every name once.
/// </summary>
internal static class SheetNames
{
    private const int Most = 31;

    // Of a name put together of two, a longer first is cut for the second, to about half of the name.
    private const int Half = 15;

    /// <summary>Names for tables, in their order; none is among those taken.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReportTable> tables, HashSet<string> taken)
    {
        List<string> names = [.. tables.Select(table => Short(Plain(table.Title), Most))];
        Tell(names, at => Short(Plain(tables[at].Title), Plain(tables[at].Section)));
        Tell(names, at => Ends(Plain(tables[at].Title)));
        return [.. names.Select(name => Once(name, taken))];

        // Names that several have become others; those of the same title by their sections, and cut ones by their ends.
        void Tell(List<string> names, Func<int, string> other)
        {
            foreach (var same in Enumerable.Range(0, names.Count).GroupBy(at => names[at], StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1).Select(group => group.ToList()).ToList())
            {
                var others = same.ConvertAll(at => other(at));
                if (others.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                {
                    same.Zip(others).ToList().ForEach(pair => names[pair.First] = pair.Second);
                }
            }
        }
    }

    /// <summary>A name that is given once.</summary>
    public static string Once(string title, HashSet<string> taken)
    {
        var plain = Plain(title);
        var name = Short(plain, Most);
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Short(plain, Most - ending.Length) + ending;
        }

        return name;
    }

    private static string Plain(string text) =>
        new string([.. CleanText.Of(text).Where(letter => !@"[]:*?/\'".Contains(letter, StringComparison.Ordinal))])
            .Replace('\u00a0', ' ').Trim();

    // The title's beginning and the section's end, which is where sections of one kind differ.
    private static string Short(string title, string section) =>
        section.Length == 0 ? Short(title, Most)
        : title.Length + 2 + section.Length <= Most ? $"{title}, {section}"
        : Joined(title, section);

    private static string Ends(string title) => title.Length <= Most ? title : Joined(title, title);

    private static string Joined(string first, string second)
    {
        if (first.Length < Half)
        {
            return $"{first}, {End(second, Most - first.Length - 2)}";
        }

        var end = End(second, Most - Half);
        return Short(first, Most - end.Length) + end;
    }

    // The last words that fit.
    private static string End(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text[^most..];
        return text[^(most + 1)] == ' ' || cut.IndexOf(' ', StringComparison.Ordinal) is not (>= 0 and var at)
            ? cut.Trim() : cut[(at + 1)..];
    }

    // Cut behind a word, and seen to be cut.
    private static string Short(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = CleanText.Cut(text, most - 1);
        return (cut.LastIndexOf(' ') is var at && at > most / 2 ? cut[..at] : cut).TrimEnd(' ', ',', '(', '–') + "…";
    }
}
