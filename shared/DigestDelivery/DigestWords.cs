using Pipeline.Reports;
using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>What stands around a digest, in its language.</summary>
internal sealed record DigestWords(DigestText Text, DateOnly AsOf)
{
    private ReportCulture Culture => ReportCulture.Of(Text.Language);

    public string Subject => $"{Text.Title} · {Culture.Day(AsOf)}".Replace('\u00a0', ' ');

    public string Alerts => Culture.T("Needs attention", "Perlu perhatian");

    public string Figures => Culture.T("Figures", "Angka");

    public string ToDo => Culture.T("To do today", "Untuk dikerjakan hari ini");

    public string Open => Culture.T("Open the report", "Buka laporan");

    public string Leave => Culture.T("Stop these mails", "Berhenti menerima surel ini");

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
