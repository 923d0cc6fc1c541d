using Handoff.Diagnosis.Words;
using Handoff.Findings;
using Pipeline.Reports;
using Pipeline.Tests.Reports.Numbers;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// Whether a sentence of a headline follows from what it cites, by report.json alone: it has a code of its own, what it cites stands where
/// it says, the numbers that it writes are those that it cites and in their order, and its words follow from these figures by its code's
/// own rule.
/// </summary>
internal static class SentenceCheck
{
    /// <summary>All codes that a sentence can have.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. new[] { typeof(ClaimCodes), typeof(AssertionCodes), typeof(FindingCodes) }.SelectMany(codes => codes.GetFields())
            .Select(field => (string)field.GetRawConstantValue()!)];

    public static void Follow(Report written, string language)
    {
        Assert.All(written.Headline, sentence => Follows(written, sentence, language));
        if (written.Side == "handoff")
        {
            Assert.Equal(
                new CitedFigures(written).Rows("leads_to_call") > 0, written.Headline.Any(sentence => sentence.Code == ClaimCodes.Waiting));
        }
    }

    public static void Follows(Report written, ReportSentence sentence, string language)
    {
        var figures = new CitedFigures(written);
        Assert.Contains(sentence.Code, Codes);
        Assert.All(sentence.Cites, cited => Assert.Null(figures.Fault(cited)));
        AreCitedInOrder(figures, written, sentence, language);
        if (DiagnosisCheck.Knows(sentence.Code))
        {
            DiagnosisCheck.Follows(written, sentence, language);
        }
        else if (FindingCheck.Knows(sentence.Code))
        {
            Assert.True(new FindingCheck(written, sentence, language).Holds(), Told(sentence));
        }
        else
        {
            Assert.True(new ClaimRules(written, sentence, language).Hold(), Told(sentence));
        }
    }

    // Each number is the next one that is cited: "after 5" of what came before, and not of what came since.
    private static void AreCitedInOrder(CitedFigures figures, Report written, ReportSentence sentence, string language)
    {
        var next = 0;
        foreach (var number in NoFigures.In(NoFigures.Without(sentence.Words, [], (_, _) => { })))
        {
            while (next < sentence.Cites.Count && !IsWritten(figures, sentence.Cites[next], number, written, language))
            {
                next++;
            }

            Assert.True(next++ < sentence.Cites.Count, $"{number} is not cited where it stands: {Told(sentence)}");
        }
    }

    private static string Told(ReportSentence sentence) =>
        $"{sentence.Code}: {sentence.Words}\n{string.Join('\n', sentence.Cites.Select(cited => string.Join(' ', cited.Values)))}";

    // A number as it is written, be it with a sign or a unit, in any way of the language.
    private static bool IsWritten(
        CitedFigures figures, IReadOnlyDictionary<string, string> cited, string number, Report written, string language)
    {
        if (!double.TryParse(cited["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var culture = ReportCulture.Of(language);
        string[] units = figures.Unit(cited) is { } unit ? [unit] : ["", "ratio", "days", "hours", written.Currency];
        List<string> ways = [.. units.SelectMany(one => WrittenNumbers.Of(Math.Abs(value), one, culture))];
        if (figures.Comparison(cited) is not null && !cited.ContainsKey("field"))
        {
            ways.AddRange([culture.Number(Math.Abs(value) * 100, 1), culture.Number(Math.Abs(value) * 100), culture.Number(value + 1, 1)]);
        }

        return ways.Exists(way => NoFigures.In(way.Replace('\u00a0', ' ')).Concat(Bare(way)).Contains(number));
    }

    // "Rp 5" and "US$5": the number without what stands before it.
    private static IEnumerable<string> Bare(string way) =>
        way.SkipWhile(letter => !char.IsAsciiDigit(letter))
            .TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') is var digits
        ? [new string([.. digits]).TrimEnd('.', ',')] : [];
}
