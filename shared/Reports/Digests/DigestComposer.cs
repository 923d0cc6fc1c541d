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
    public static DigestText Compose(Report report, Shown shown, string language)
    {
        var manner = Manner.Of(language);
        return new()
        {
            Language = language,
            Title = Plain(shown.Title),
            Lead = shown.Headline is { } headline && !headline.Sentences.Take(1).Any(NamesPerson) ? Plain(headline.Lead.Text) : "",
            Alerts =
                [.. Late(report, manner).Concat(Missed(shown).Select(alert => Plain(alert.Text.Text))).Take(DigestText.Most)],
            Figures = [.. shown.Figures.Where(card => card.Figure.Value is not null && !card.Figure.Dimensions.Keys.Any(Persons.Contains))
                .Take(DigestText.Most).Select(card => Figure(report, manner, card))],
            ToDo = [.. (shown.Headline?.ToDo ?? []).Select(item => Plain(item.Text.Text))],
        };
    }

    /// <summary>What a digest draws attention to, by name.</summary>
    public static IReadOnlyList<string> Tells(Report report, Shown shown) =>
        [.. LateSources(report).Select(source => "late:" + source), .. Missed(shown).Select(alert => alert.Id)];

    private static IEnumerable<(string Id, Sentence Text)> Missed(Shown shown) =>
        shown.Alerts.Where(alert => !alert.Text.Cited.Any(NamesPerson));

    // One line, whatever many: nothing below is newer than they are.
    private static IEnumerable<string> Late(Report report, Manner manner) => LateSources(report) is { Count: > 0 } late
        ? [manner.T($"Nothing new for longer than usual from: {string.Join(", ", late)}",
            $"Lebih lama dari biasanya tidak ada data baru dari: {string.Join(", ", late)}").Text] : [];

    private static List<string> LateSources(Report report) =>
        [.. report.Sources.Where(source => source.IsLate).Select(source => source.Source)];

    private static DigestFigure Figure(Report report, Manner manner, ShownFigure card)
    {
        var (figure, wording) = (card.Figure, new Wording(manner));
        var (label, comparison) = card.Comparisons.FirstOrDefault(pair => pair.Comparison.Change is not null);
        return new(
            Plain(card.Title),
            Plain(manner.InWords(figure.Value, figure.Unit)),
            card.IsNow ? null
                : Plain(manner.Days(figure.Period.From, figure.Period.To < report.AsOf ? figure.Period.To : report.AsOf)),
            comparison is null ? null : Plain(wording.Change(comparison).Text + manner.T(" vs ", " dibanding ") + label
                + wording.Sure(comparison).Text));
    }

    private static bool NamesPerson(ReportSentence sentence) =>
        sentence.Cites.Any(cited => cited.TryGetValue("by", out var by) && Persons.Contains(by));

    private static bool NamesPerson(Address address) =>
        address.Attributes.Any(attribute => attribute.Key == "data-by" && Persons.Contains(attribute.Value as string));

    // A mail breaks its lines by itself.
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
