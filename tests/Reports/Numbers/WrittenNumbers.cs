using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>All the ways in which a language writes a value; a number of a page is right when it is one of them.</summary>
internal static class WrittenNumbers
{
    private static readonly string[] ListUnits = ["", "ratio", "times", "days", "hours", ReportCulture.Wait];

    public static bool IsWritten(string text, double value, string unit, ReportCulture culture) => Of(value, unit, culture).Contains(text);

    /// <summary>A list's columns have no unit in report.json: any of them, and the report's money.</summary>
    public static bool IsWritten(string text, double value, ReportCulture culture, string currency) =>
        ListUnits.Append(currency).Any(unit => IsWritten(text, value, unit, culture));

    /// <summary>A change as its size: the direction is an arrow or a word.</summary>
    public static bool IsChange(string text, double change, bool isRatio, ReportCulture culture)
    {
        var size = Math.Abs(change);
        List<string> ways = isRatio ? [culture.Number(size * 100, 1) + " " + culture.T("points", "poin")]
            : [culture.Percent(size, 0), culture.Percent(size, 1), culture.Number(change + 1, 1) + culture.T("-fold", " kali lipat")];
        return ways.Exists(way => way.Replace('\u00a0', ' ') == text);
    }

    /// <summary>All ways to write a value of a unit.</summary>
    public static HashSet<string> Of(double value, string unit, ReportCulture culture)
    {
        List<string> ways = [culture.Full(value, unit), culture.Brief(value, unit), culture.InWords(value, unit)];
        ways.AddRange(
            unit == "ratio"
                ? [culture.Percent(value, 0), culture.Percent(value, 1), culture.Percent(Rounded(value, 2), 0),
                    culture.Percent(Rounded(value, 3), 1)] : [culture.Number(value), culture.Number(value, 1), culture.Compact(value)]);
        return [.. ways.Select(way => way.Replace('\u00a0', ' '))];
    }

    // 57 of 200 is 28.5 per cent, though its double times 100 lies just below.
    private static double Rounded(double value, int decimals) => Math.Abs(value) < 1e9
        ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;
}
