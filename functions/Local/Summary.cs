using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>The short table at the end of a run: each metric's undivided figure over all of history.</summary>
public static class Summary
{
    public static void Write(TextWriter screen, Report report, string folder)
    {
        screen.WriteLine();
        screen.WriteLine($"{report.Side}, as of {report.AsOf:yyyy-MM-dd}");
        foreach (var measurement in report.Measurements.Where(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0))
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measurement.Metric,-34} {Value(measurement),22}  {measurement.Unit,-10} n = {measurement.N:N0}"));
        }

        foreach (var warning in report.Warnings)
        {
            screen.WriteLine($"  ! {warning.English}");
        }

        screen.WriteLine($"  {Path.Combine(folder, "report.html")}");
    }

    private static string Value(Measurement measurement) => measurement.Value switch
    {
        null => "n/a",
        { } whole when whole == Math.Floor(whole) => whole.ToString("N0", CultureInfo.InvariantCulture),
        { } value => value.ToString("N4", CultureInfo.InvariantCulture),
    };
}
