using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Digests;

/// <summary>Takes out of a page what a digest has.</summary>
public static class DigestComposer
{
    // Whoever works here may be named on their own page, and not in a mail that is passed on.
    private static readonly string[] Persons = ["owner"];

    /// <param name="report">Whose page it is.</param>
    /// <param name="shown">What the page showed.</param>
    /// <param name="language">The page's.</param>
    public static DigestText Compose(Report report, PageContent shown, string language)
    {
        var culture = ReportCulture.Of(language);
        List<(Claim Claim, Sentence Text)> told = [.. Told(shown).Where(point => !point.Text.Cited.Any(NamesPerson))];
        List<Sentence> alerts =
            [.. told.Where(IsSilence).Select(point => point.Text), .. Late(report, culture), .. Missed(shown).Select(alert => alert.Text)];
        return new()
        {
            Language = language,
            Title = Plain(shown.Title),
            Lead = [.. told.Where(point => !IsSilence(point)).Take(DigestText.MostSentences).Select(point => Plain(point.Text.Text))],
            Alerts = [.. alerts.Take(DigestText.MostAlerts).Select(alert => Plain(alert.Text)), .. Others(alerts.Count, culture)],
            Figures = [.. shown.Figures.Where(card => card.Figure.Value is not null && !card.Figure.Dimensions.Keys.Any(Persons.Contains))
                .Take(DigestText.MostFigures).Select(card => Figure(report, culture, card))],
            ToDo =
                [.. (shown.Headline?.ToDo ?? []).Where(item => !item.Text.Cited.Any(NamesPerson)).Select(item => Plain(item.Text.Text))],
        };
    }

    /// <summary>What a digest draws attention to, by name.</summary>
    public static IReadOnlyList<string> Tells(Report report, PageContent shown) =>
    [
        .. Told(shown).Where(IsSilence).Select(point => string.Create(
            CultureInfo.InvariantCulture, $"silence:{point.Claim.Of}:{point.Claim.Day:yyyy-MM-dd}")),
        .. LateSources(report).Select(source => "late:" + source),
        .. Missed(shown).Select(alert => alert.Id),
    ];

    // The headline's sentences but what there is to do, each with what it says.
    private static IEnumerable<(Claim Claim, Sentence Text)> Told(PageContent shown) =>
        shown.Headline is { } headline ? headline.Claims.Zip(headline.Points.Prepend(headline.Lead)) : [];

    private static bool IsSilence((Claim Claim, Sentence Text) point) => point.Claim.Code == ClaimCodes.Silence;

    private static IEnumerable<(string Id, Sentence Text)> Missed(PageContent shown) =>
        shown.Alerts.Where(alert => !alert.Text.Cited.Any(NamesPerson));

    // One line, whatever many: nothing below is newer than they are.
    private static IEnumerable<Sentence> Late(Report report, ReportCulture culture) => LateSources(report) is { Count: > 0 } late
        ? [culture.T($"Nothing new for longer than usual from: {string.Join(", ", late)}",
            $"Lebih lama dari biasanya tidak ada data baru dari: {string.Join(", ", late)}")] : [];

    private static List<string> LateSources(Report report) =>
        [.. report.Sources.Where(source => source.IsLate).Select(source => source.Source)];

    private static IEnumerable<string> Others(int alerts, ReportCulture culture) => alerts - DigestText.MostAlerts is var more and > 0
        ? [culture.T($"and {culture.Number(more)} more, on the page", $"dan {culture.Number(more)} lagi, di laporannya").Text] : [];

    private static DigestFigure Figure(Report report, ReportCulture culture, PageFigure card)
    {
        var (figure, wording) = (card.Figure, new Wording(culture));
        var (label, comparison) = card.Comparisons.FirstOrDefault(pair => pair.Comparison.Change is not null);
        return new(
            Plain(card.Title),
            Plain(culture.InWords(figure.Value, figure.Unit)),
            card.KnownOn is { } day ? Plain(culture.T("as known on ", "diketahui per ") + culture.Day(day))
                : card.IsNow ? null
                : Plain(culture.Days(figure.Period.From, figure.Period.To < report.AsOf ? figure.Period.To : report.AsOf)),
            comparison is null ? null : Plain(wording.Change(comparison).Text + culture.T(" vs ", " dibanding ") + label
                + wording.Sure(comparison).Text))
        {
            Mark = figure.Provisional ? culture.T("provisional", "sementara") : null,
        };
    }

    private static bool NamesPerson(Address address) =>
        address.Attributes.Any(attribute => attribute.Key == "data-by" && Persons.Contains(attribute.Value as string));

    // A mail breaks its lines by itself.
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
