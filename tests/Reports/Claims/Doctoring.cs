using System.Text.RegularExpressions;
using Handoff.Diagnosis.Words;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Tests.Reports.Numbers;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Makes a true sentence of a headline untrue, in every way that its words and cites allow.</summary>
internal static class Doctoring
{
    // Each says the opposite of the other.
    private static readonly (string One, string Other)[] English =
    [
        ("up", "down"), ("rose", "fell"), ("more", "fewer"), ("more", "less"), ("higher", "lower"), ("better", "poorer"),
        ("brought more", "cost some"), ("added", "took off"),
        ("how many deals were won", "how large they were"), ("in this period", "in the one before"), ("is reached", "is missed"),
        ("short of", "above"),
        ("did not rise", "did not fall"), ("slower", "faster"),
    ];

    private static readonly (string One, string Other)[] Indonesian =
    [
        ("naik", "turun"), ("lebih banyak", "lebih sedikit"), ("lebih tinggi", "lebih rendah"), ("lebih sering", "lebih jarang"),
        ("membaik", "menurun"),
        ("banyaknya transaksi", "besarnya transaksi"), ("pada periode ini", "pada periode sebelumnya"), ("tercapai", "belum tercapai"),
        ("tidak naik", "tidak turun"), ("menambah", "mengurangi"), ("lebih lambat", "lebih cepat"),
    ];

    private static readonly string[] EnglishCauses =
        ["marketing", "the hand-over", "the follow-up", "slower follow-up", "faster follow-up",
            "the closing", "the win rate", "the value of deals", "the calendar"];

    private static readonly string[] IndonesianCauses =
        ["pemasaran", "penerimaan prospek", "tindak lanjut", "penutupan transaksi", "tingkat kemenangan", "nilai transaksi", "kalender"];

    // Words of a direction that say none.
    private static readonly string[] Idle =
        ["or more", "up to ", "no more than", "more than one", "more sign", "which did more", "naik turun", "lebih dari satu",
            "followed up", "mainly in",
        "whether fewer", "fewer of them", "berkurang atau"];

    /// <summary>The same figures, and words that say otherwise.</summary>
    public static IEnumerable<ReportSentence> Reworded(Report report, ReportSentence sentence, string language) =>
        Turned(sentence, language).Concat(Miscounted(sentence)).Concat(Exchanged(sentence)).Concat(Misnamed(report, sentence, language));

    /// <summary>The same words, and one cite that is not what stands at its place.</summary>
    public static IEnumerable<ReportSentence> Miscited(ReportSentence sentence) =>
        sentence.Cites.Select(
            (_, at) =>
                sentence with { Cites = [.. sentence.Cites.Select((cited, i) => i == at ? With(cited, Other(cited["value"])) : cited)] });

    /// <summary>The same words, and a report in which one of the figures that they rest on is another.</summary>
    public static IEnumerable<(Report Report, ReportSentence Sentence)> Refigured(Report report, ReportSentence sentence)
    {
        foreach (var at in Enumerable.Range(0, sentence.Cites.Count))
        {
            var cited = sentence.Cites[at];
            if (double.TryParse(cited["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                foreach (var other in new[] { value == 0 ? 7 : -value, 0, 1e12 })
                {
                    yield return (Refigured(report, cited, other),
                        sentence with
                        {
                            Cites =
                            [.. sentence.Cites.Select(
                                (one, i) => i == at ? With(one, other.ToString("R", CultureInfo.InvariantCulture)) : one)]
                        });
                }
            }
        }
    }

    private static string Other(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number + 1234.5).ToString("R", CultureInfo.InvariantCulture)
            : value + "x";

    // Every word that tells a way, turned at once and by itself.
    private static IEnumerable<ReportSentence> Turned(ReportSentence sentence, string language)
    {
        foreach (var (one, other) in language == "en" ? English : Indonesian)
        {
            var words =
                Regex.Replace(
                    sentence.Words, $@"(?<![\w-])(?:{one}|{other})(?![\w-])", found => Turn(found, one, other, sentence.Words),
                    RegexOptions.IgnoreCase);
            if (words != sentence.Words)
            {
                yield return sentence with { Words = words };
            }
        }
    }

    private static string Turn(Match found, string one, string other, string words)
    {
        var around = words[Math.Max(0, found.Index - 16)..Math.Min(words.Length, found.Index + found.Length + 34)];
        if (Idle.Any(idle => around.Contains(idle, StringComparison.OrdinalIgnoreCase)))
        {
            return found.Value;
        }

        var turned = found.Value.Equals(one, StringComparison.OrdinalIgnoreCase) ? other : one;
        return char.IsUpper(found.Value[0]) ? char.ToUpperInvariant(turned[0]) + turned[1..] : turned;
    }

    private static IEnumerable<ReportSentence> Miscounted(ReportSentence sentence)
    {
        foreach (var number in NoFigures.In(NoFigures.Without(sentence.Words, [], (_, _) => { })).Distinct())
        {
            var words = Regex.Replace(sentence.Words, $@"(?<![\w.,]){Regex.Escape(number)}(?![\d]|[.,]\d)", "9" + number);
            if (words != sentence.Words)
            {
                yield return sentence with { Words = words };
            }
        }
    }

    // Two numbers that are both cited, each in the other's place.
    private static IEnumerable<ReportSentence> Exchanged(ReportSentence sentence)
    {
        const string mark = "\u0001";
        var numbers = NoFigures.In(NoFigures.Without(sentence.Words, [], (_, _) => { })).Distinct().ToList();
        for (var first = 0; first + 1 < numbers.Count; first++)
        {
            var (one, other) = (numbers[first], numbers[first + 1]);
            string Put(string words, string from, string to) =>
                Regex.Replace(words, $@"(?<![\w.,]){Regex.Escape(from)}(?![\d]|[.,]\d)", to);
            var words = Put(Put(Put(sentence.Words, one, mark), other, one), mark, other);
            if (words != sentence.Words && !words.Contains(mark, StringComparison.Ordinal))
            {
                yield return sentence with { Words = words };
            }
        }
    }

    // Another part, or another cause, than the one of which it is true.
    private static IEnumerable<ReportSentence> Misnamed(Report report, ReportSentence sentence, string language)
    {
        foreach (Match named in Regex.Matches(sentence.Words, "“(?<item>[^”]+)”"))
        {
            var items = report.Comparisons.SelectMany(one => one.Dimensions.Values).Distinct()
                .Where(item => !sentence.Words.Contains(item, StringComparison.OrdinalIgnoreCase));
            foreach (var item in items)
            {
                yield return sentence with { Words = sentence.Words.Replace(named.Value, $"“{item}”", StringComparison.Ordinal) };
            }
        }

        var causes = language == "en" ? EnglishCauses : IndonesianCauses;
        foreach (var cause in DiagnosisCheck.Knows(sentence.Code)
            && sentence.Code is not (AssertionCodes.CauseEffect or AssertionCodes.Wanted)
            ? causes.Where(cause => sentence.Words.Contains(cause, StringComparison.Ordinal)) : [])
        {
            // The follow-up is one cause, whether it is said which way it went or not.
            foreach (var other in causes.Where(other => !sentence.Words.Contains(other, StringComparison.Ordinal)
                && !(other.EndsWith(" follow-up", StringComparison.Ordinal) && cause.EndsWith(" follow-up", StringComparison.Ordinal))))
            {
                yield return sentence with { Words = sentence.Words.Replace(cause, other, StringComparison.Ordinal) };
            }
        }
    }

    private static SortedDictionary<string, string> With(IReadOnlyDictionary<string, string> cited, string value) =>
        new(cited.ToDictionary(), StringComparer.Ordinal) { ["value"] = value };

    private static Report Refigured(Report report, IReadOnlyDictionary<string, string> cited, double value)
    {
        var figures = new CitedFigures(report);
        if (cited.TryGetValue("list", out var id))
        {
            return cited.ContainsKey("row") ? report with
            {
                Lists =
                [
                    .. report.Lists.Select(list => list.Id != id ? list : list with
                    {
                        Rows = [.. list.Rows.Select((row, at) => at != int.Parse(cited["row"], CultureInfo.InvariantCulture) ? row
                            : (IReadOnlyList<object?>)[.. row.Select((cell, i) => list.Columns[i] == cited["column"] ? value : cell)])],
                    }),
                ],
            } : report;
        }

        if (figures.Comparison(cited) is { } comparison)
        {
            var other = cited.GetValueOrDefault("field") == "difference"
                ? comparison with { Difference = value }
                : comparison with { Change = value, Difference = value, Value = comparison.Against, Against = comparison.Value };
            return report with { Comparisons = [.. report.Comparisons.Select(one => ReferenceEquals(one, comparison) ? other : one)] };
        }

        var measured = figures.Measurements(cited).ToList();
        Measurement Other(Measurement one) => !measured.Contains(one) ? one
            : cited.GetValueOrDefault(
                "field", "value") switch
            { "n" => one with { N = (long)value }, "value" => one with { Value = value }, _ => one };
        return report with { Measurements = [.. report.Measurements.Select(Other)], Spans = [.. report.Spans.Select(Other)] };
    }
}
