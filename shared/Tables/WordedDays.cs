namespace Pipeline.Tables;

/// <summary>
/// The days that a text tells in words, as CLDR writes spans: "January 5 – 11, 2026", "1.–31. Januar 2026", "29 Desember 2025 – 4 Januari
/// 2026", "janvier 2026", "2026". Which word stands where is a language's own; a month's name, days up to 31 and years of four digits tell
/// enough.
/// </summary>
public static class WordedDays
{
    /// <summary>
    /// The same of a text that holds nothing but days, months, years and words that bind them: a title that happens to name a month tells
    /// no days.
    /// </summary>
    public static (DateOnly From, DateOnly To)? OfOnly(string text, IReadOnlySet<string> binding) =>
        Words(text)
            .All(
                word => char.IsDigit(word[0]) || binding.Contains(word.ToLowerInvariant())
                    || MonthNames.TryFind(Encoding.UTF8.GetBytes(word), out _)) ? Of(text) : null;

    /// <summary>First and last day; null where the text does not tell them, or tells more than two.</summary>
    public static (DateOnly From, DateOnly To)? Of(string text)
    {
        var (days, months, years, words) = (new List<int>(), new List<int>(), new List<int>(), 0);
        foreach (var word in Words(text))
        {
            words++;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                (word.Length == 4 ? years : days).Add(number);
            }
            else if (MonthNames.TryFind(Encoding.UTF8.GetBytes(word), out var month))
            {
                months.Add(month);
            }
        }

        return (days.Count, months.Count, years.Count) switch
        {
            (0, 0, 1) when words == 1 => Span((years[0], 1, 1), (years[0], 12, 31)),
            (0, 1, 1) => Span((years[0], months[0], 1), (years[0], months[0], null)),
            (0, 2, 1 or 2) => Span((First(years, months), months[0], 1), (years[^1], months[1], null)),
            (1, 1, 1) => Span((years[0], months[0], days[0]), (years[0], months[0], days[0])),
            (2, 1 or 2, 1 or 2) => Span((First(years, months), months[0], days[0]), (years[^1], months[^1], days[1])),
            _ => null,
        };
    }

    // "December 29 – January 4, 2026" begins in the year before.
    private static int First(List<int> years, List<int> months) => years.Count == 1 && months[0] > months[^1] ? years[0] - 1 : years[0];

    private static (DateOnly From, DateOnly To)? Span((int Year, int Month, int Day) from, (int Year, int Month, int? Day) to)
    {
        if (from.Year is < 1990 or > 2200 || to.Year is < 1990 or > 2200 || from.Day < 1 || to.Day < 1)
        {
            return null;
        }

        var lastDay = DateTime.DaysInMonth(to.Year, to.Month);
        if (from.Day > DateTime.DaysInMonth(from.Year, from.Month) || to.Day > lastDay)
        {
            return null;
        }

        var (first, last) = (new DateOnly(from.Year, from.Month, from.Day), new DateOnly(to.Year, to.Month, to.Day ?? lastDay));
        return first <= last ? (first, last) : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && (start < 0 || char.IsDigit(text[i]) == char.IsDigit(text[i - 1])))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                yield return text[start..i];
            }

            start = isWord ? i : -1;
        }
    }
}
