using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>Figures as sentences say them: written in the language's culture, with their place in report.json.</summary>
public sealed partial class ReportCulture
{
    /// <summary>The sentence in this language.</summary>
    public Sentence T(Sentence english, Sentence indonesian) => Language == "id" ? indonesian : english;

    public CitedNumber InWords(Figure figure) => new(InWords(figure.Value, figure.Unit), Address.Of(figure));

    public CitedNumber Brief(Figure figure) => new(Brief(figure.Value, figure.Unit), Address.Of(figure));

    public CitedNumber Percent(Figure figure, int decimals = 1) => new(Percent(figure.Value, decimals), Address.Of(figure));

    public CitedNumber Number(Figure figure, int decimals = 0) => new(Number(figure.Value, decimals), Address.Of(figure));

    /// <summary>How many rows it rests on.</summary>
    public CitedNumber Cases(Figure figure) => new(Number(figure.N), Address.OfCases(figure));

    public CitedNumber Numerator(Figure figure, int decimals = 0) => new(Number(figure.Numerator, decimals), Address.OfNumerator(figure));

    public CitedNumber Denominator(Figure figure, int decimals = 0) =>
        new(Number(figure.Denominator, decimals), Address.OfDenominator(figure));
}
