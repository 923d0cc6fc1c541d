using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>The end of a run: what each page leads with, then the figures behind them.</summary>
public static class Summary
{
    // The rest of a headline stands on its page.
    private const int Sentences = 2;

    /// <summary>What each page leads with, its warnings, and where it lies.</summary>
    public static void WriteHeadlines(TextWriter screen, IReadOnlyList<ReportSummary> reports)
    {
        foreach (var report in reports)
        {
            screen.WriteLine();
            screen.WriteLine($"{report.Side}, {report.AsOf:yyyy-MM-dd}");
            foreach (var sentence in report.Headline.Take(Sentences))
            {
                screen.WriteLine("  " + sentence);
            }

            foreach (var warning in report.Warnings)
            {
                // What is to be copied stands on lines of its own.
                foreach (var (at, line) in warning.Split('\n').Index())
                {
                    screen.WriteLine((at == 0 ? "  ! " : "    ") + line);
                }
            }

            screen.WriteLine("  " + report.Page);
        }
    }

    /// <summary>Each metric's undivided figure over all of history, by its name.</summary>
    public static void WriteFigures(TextWriter screen, IReadOnlyList<ReportSummary> reports, string language)
    {
        var culture = ReportCulture.Of(language);
        foreach (var report in reports)
        {
            screen.WriteLine();
            screen.WriteLine(culture.T($"{report.Side}, figures of all time", $"{report.Side}, angka sepanjang waktu"));
            var longest = report.Figures.Select(figure => figure.Name.Length).DefaultIfEmpty().Max();
            foreach (var figure in report.Figures.OrderBy(figure => figure.Name, StringComparer.Ordinal))
            {
                var value = culture.Full(figure.Value, figure.Unit);
                screen.WriteLine($"  {figure.Name.PadRight(longest)}  {value,18}  n = {culture.Number(figure.N)}");
            }
        }
    }
}
