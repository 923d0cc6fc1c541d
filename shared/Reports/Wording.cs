using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>What a comparison says, in words.</summary>
public sealed record Wording(ReportCulture Culture)
{
    /// <summary>Less than this is "about the same".</summary>
    private const double Little = 0.01;

    // Of a rate of two per cent, a fifth of a point is a tenth of it.
    private const double LittleOfRate = 0.05;

    // From three times on a change is told as a multiple.
    private const double Fold = 2;

    // A step of which one decimal shows nothing.
    private const double Unseen = 0.0005;

    /// <summary>"naik 12,3%", "turun 2,1 poin", "hampir tetap"; empty where nothing can be said.</summary>
    public Sentence Change(Comparison comparison) => comparison.Change is not { } change ? ""
        : IsLittle(comparison) ? Culture.T("about the same", "hampir tetap")
        : (Sentence)$"{Direction(comparison)} {Size(comparison)}";

    /// <summary>The way a figure went, before the size of its change: "naik menjadi" before "3,4 kali lipat".</summary>
    public string Direction(Comparison comparison) => comparison switch
    {
        { Change: <= 0 } => Culture.T("down", "turun"),
        { Change: >= Fold, Now.IsRatio: false } => Culture.T("up", "naik menjadi"),
        _ => Culture.T("up", "naik"),
    };

    /// <summary>
    /// The change with what it is measured against: "turun 12% dari bulan sebelumnya", "hampir sama dengan bulan sebelumnya".
    /// </summary>
    public Sentence Against(Comparison comparison, string english, string indonesian) => comparison.Change is null ? ""
        : IsLittle(comparison) ? Culture.T("about the same as " + english, "hampir sama dengan " + indonesian)
        : (Sentence)$"{Change(comparison)}{Culture.T(" vs " + english, " dari " + indonesian)}";

    /// <summary>The change without its direction: "12,3%", "2,1 poin", "3.4-fold".</summary>
    public CitedNumber Size(Comparison comparison) => new(
        comparison.Change is not { } change ? Culture.NotAvailable
        : comparison.Now.IsRatio ? Culture.Number(Math.Abs(change) * 100, 1) + "\u00a0" + Culture.T("points", "poin")
        : change >= Fold ? Culture.Number(change + 1, 1) + Culture.T("-fold", " kali lipat")
        : Culture.Percent(Math.Abs(change), Math.Abs(change) < 0.1 ? 1 : 0),
        Address.Of(comparison));

    /// <summary>How sure: a clause that begins with a blank and a bracket, or nothing where the change is clear.</summary>
    public Sentence Sure(Comparison comparison) => IsLittle(comparison) ? "" : comparison.Certainty switch
    {
        Certainty.TooFew => Culture.T(
            $" (too few to tell: {Culture.Cases(comparison.Now)} against {Culture.Cases(comparison.Then)})",
            $" (terlalu sedikit untuk disimpulkan: {Culture.Cases(comparison.Now)} berbanding {Culture.Cases(comparison.Then)})"),
        Certainty.Chance => Culture.T(" (may be chance)", " (bisa saja kebetulan)"),
        Certainty.Swing => Culture.T(" (within normal variation)", " (masih naik turun yang wajar)"),
        _ => "",
    };

    public static bool IsLittle(Comparison comparison) => comparison.Change is { } change
        && (!comparison.Now.IsRatio ? Math.Abs(change) < Little
            : Math.Abs(change) < Unseen
                || (Math.Abs(change) < Little / 2 && Math.Abs(change) < LittleOfRate * Math.Abs(comparison.Then.Value ?? 0)));
}
