using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>Figures as sentences say them: written in the language's manner, with their place in report.json.</summary>
public sealed partial class Manner
{
    /// <summary>The sentence in this language.</summary>
    public Sentence T(Sentence english, Sentence indonesian) => Language == "id" ? indonesian : english;

    public Said InWords(Figure figure) => new(InWords(figure.Value, figure.Unit), Address.Of(figure));

    public Said Brief(Figure figure) => new(Brief(figure.Value, figure.Unit), Address.Of(figure));

    public Said Percent(Figure figure, int decimals = 1) => new(Percent(figure.Value, decimals), Address.Of(figure));

    public Said Number(Figure figure, int decimals = 0) => new(Number(figure.Value, decimals), Address.Of(figure));

    /// <summary>How many rows it rests on.</summary>
    public Said Cases(Figure figure) => new(Number(figure.N), Address.OfCases(figure));

    public Said Numerator(Figure figure, int decimals = 0) => new(Number(figure.Numerator, decimals), Address.OfNumerator(figure));

    public Said Denominator(Figure figure, int decimals = 0) => new(Number(figure.Denominator, decimals), Address.OfDenominator(figure));
}
