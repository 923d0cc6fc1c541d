using System.Text.RegularExpressions;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>Numbers of a page that are no figures, each kind with the reason why report.json need not tell it by an id.</summary>
internal static partial class NoFigures
{
    private const string Months =
        "Jan(?:uari|uary)?|Feb(?:ruari|ruary)?|Mar(?:et|ch)?|Apr(?:il)?|Mei|May|Jun[ie]?|Jul[iy]?|Agu(?:stus)?|Aug(?:ust)?|Sep(?:tember)?|"
            + "Okt(?:ober)?|Oct(?:ober)?|Nov(?:ember)?|Des(?:ember)?|Dec(?:ember)?";

    /// <summary>The text without them; what was taken out is counted under its reason.</summary>
    public static string Without(string text, IReadOnlyList<string> names, Action<string, int> count)
    {
        // A metric's own name ("Won within 90 days of creation") is its definition.
        foreach (var name in names.Where(name => name.Any(char.IsAsciiDigit) && text.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            text = Counted(text, Regex.Escape(name), "the name of a metric", count);
        }

        text = Counted(text, Day().ToString(), "a day, a month or a clock time", count);
        text = Counted(text, Term().ToString(), "the length of a period, which is part of its name", count);
        return Counted(text, Rule().ToString(), "a constant of the rules that the page explains", count);
    }

    /// <summary>The text without days, months and clock times.</summary>
    public static string WithoutDays(string text) => Day().Replace(text, " ");

    public static int Count(string text) => Number().Count(text);

    public static IEnumerable<string> In(string text) => Number().Matches(text).Select(number => number.Value.TrimEnd('.', ','));

    private static string Counted(string text, string pattern, string reason, Action<string, int> count) =>
        Regex.Replace(text, pattern, found =>
        {
            count(reason, Count(found.Value));
            return " ";
        }, RegexOptions.IgnoreCase);

    // "Q3", "GA4" and "x2" are names: a number stands by itself.
    [GeneratedRegex(@"(?<![\w.,])\d[\d.,]*")]
    private static partial Regex Number();

    [GeneratedRegex(
        $@"\b\d{{1,2}}(?: ?– ?\d{{1,2}}| (?:to|sampai) \d{{1,2}})? (?:{Months})\b(?: \d{{4}})?|\b(?:{Months}) \d{{2,4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{2}}:\d{{2}}\b|\b(?:by day|sampai tanggal) \d{{1,2}}\b")]
    private static partial Regex Day();

    // Periods that the pages are built on: 28 days, 90 days, 13 weeks, 13 months; and the steps of a scale of ages.
    [GeneratedRegex(
        @"\b(?:the )?(?:28|90)(?: days| hari| before)\b|\b13 (?:weeks|minggu|whole months|bulan penuh|months|bulan)\b|\b\d+-\d+ (?:days"
            + @"|hari)\b|\b(?:over|lebih dari) 180 (?:days|hari)\b")]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(?:fewer than|kurang dari) 20\b|\b(?:over|lebih dari) 30(?: days| hari)\b")]
    private static partial Regex Rule();
}
