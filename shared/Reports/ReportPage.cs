using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Pipeline.Metrics;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>A side's page: one Razor component, found by being there.</summary>
public abstract class ReportPage : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required Report Report { get; set; }

    /// <summary>The side's metrics: their names and definitions.</summary>
    [Parameter]
    public IReadOnlyList<Metric> Metrics { get; set; } = [];

    /// <summary>"id" or "en".</summary>
    [Parameter]
    public string Language { get; set; } = "id";

    /// <summary>What the page showed, kept for the other files of the report.</summary>
    [Parameter]
    public PageContent Rendered { get; set; } = new();

    public ReportCulture Culture => ReportCulture.Of(Language);

    public Wording Wording => new(Culture);

    public Measured Measured { get; private set; } = null!;

    /// <summary>
    /// Metrics whose n counts cases that do not hang on each other (deals, leads), and not rows or posts; none said: all of them.
    /// </summary>
    protected virtual IReadOnlyList<string>? Cases => null;

    /// <summary>The text in the page's language; both stand beside each other.</summary>
    public string T(string english, string indonesian) => Culture.T(english, indonesian);

    public Sentence T(Sentence english, Sentence indonesian) => Culture.T(english, indonesian);

    public virtual string Name(string metric) => Measured.Name(metric, Language);

    /// <summary>On how many cases a figure rests: "of 383 deals", "dari 383 transaksi".</summary>
    public Sentence OutOf(Figure figure) => (Sentence)T("of ", "dari ") + Culture.Cases(figure)
        + (Measured.Definition(figure.Metric)?.Cases is { } cases ? " " + cases.In(Language, figure.N) : "");

    /// <summary>What the number beside a rate counts: "of deals", "dari transaksi"; "n" where the metric does not say.</summary>
    public string CasesOf(string metric) =>
        Measured.Definition(metric)?.Cases is { } cases ? T("of ", "dari ") + cases.In(Language, 2) : "n";

    /// <summary>A word that data bring along (a column, a dimension), as people say it.</summary>
    public virtual string Word(string word)
    {
        var text = word.Replace('_', ' ').Replace('-', ' ');
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A value of a dimension, as people say it.</summary>
    public virtual string Item(string dimension, string item) => item;

    /// <summary>A warning as people read it: its days in the language's culture, tools and networks by the names that they go by.</summary>
    public string Told(ReportWarning warning)
    {
        var text = Culture.Dated(warning.In(Language));
        foreach (var name in Report.Sources.Where(IsNamed).Select(source => source.Source).Concat(Networks)
            .Distinct().OrderDescending(StringComparer.Ordinal))
        {
            text =
                Regex.Replace(
                    text, $@"(?<![\w/.-]){Regex.Escape(name)}(?![\w/.-]*\w)", Word(name)
                        .Replace("$", "$$", StringComparison.Ordinal), RegexOptions.CultureInvariant);
        }

        return text;
    }

    private IEnumerable<string> Networks =>
        Report.Measurements.Select(measurement => measurement.Dimensions.GetValueOrDefault("network")).OfType<string>();

    /// <summary>
    /// Whether a source is called by a name of its own. Our own templates are called by what they hold: "quotas" in a sentence is no name.
    /// </summary>
    protected virtual bool IsNamed(SourceState source) =>
        source.Formats.Any(format => format != source.Source) || source.Source.Contains('-', StringComparison.Ordinal);

    /// <summary>Tables whose days tell how far a list or a stock is known; none said: those that a metric rests on, or all.</summary>
    protected virtual IReadOnlyList<string> RestsOn(string id) => [];

    /// <summary>The last day known of a list, or of a figure without days of its own; null where it is hardly past.</summary>
    public DateOnly? OldSince(string id)
    {
        var tables = RestsOn(id);
        var runs = Report.Known.Where(run => tables.Count > 0 ? tables.Contains(run.Table) : run.Metrics.Contains(id)).ToList();
        var day = runs.Count > 0 ? runs.Max(run => run.To) : Reached.Of(Report, Measured);
        return day is { } known && !Silence.IsShort(known, Report.AsOf) ? known : null;
    }

    /// <summary>What stands behind a list or stock that is no longer that of the report's day: ", as known on 12 April 2023".</summary>
    public string AsKnown(string id) =>
        OldSince(id) is { } day ? T(", as known on ", ", diketahui per ") + Culture.LongDay(day) : "";

    /// <summary>Of which moment a stock is.</summary>
    public string Moment(string id) =>
        OldSince(id) is { } day ? T("as known on ", "diketahui per ") + Culture.Day(day) : T("now", "sekarang");

    protected override void OnParametersSet() => Measured = new Measured(Report, Metrics, Rendered) { Cases = Cases };
}
