using Pipeline.Reports;
using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>What stands around a digest, in its language.</summary>
internal sealed record DigestWords(DigestText Text, DateOnly AsOf)
{
    private Manner Manner => Manner.Of(Text.Language);

    public string Subject => $"{Text.Title} · {Manner.Day(AsOf)}".Replace('\u00a0', ' ');

    public string Alerts => Manner.T("Needs attention", "Perlu perhatian");

    public string Figures => Manner.T("Figures", "Angka");

    public string ToDo => Manner.T("To do today", "Untuk dikerjakan hari ini");

    public string Open => Manner.T("Open the report", "Buka laporan");

    public string Leave => Manner.T("Stop these mails", "Berhenti menerima surel ini");

    public static string Line(DigestFigure figure) =>
        $"{figure.Name}: {figure.Value}"
            + (string.Join(", ", new[] { figure.Over, figure.Mark }.OfType<string>()) is { Length: > 0 } over ? $" ({over})" : "")
            + (figure.Against is { } against ? $", {against}" : "");

    /// <summary>Its parts with their titles, those that are empty left out.</summary>
    public IEnumerable<(string Title, IReadOnlyList<string> Lines)> Parts => new[]
    {
        (Alerts, Text.Alerts), (Figures, [.. Text.Figures.Select(Line)]), (ToDo, Text.ToDo),
    }.Where(part => part.Item2.Count > 0);
}
