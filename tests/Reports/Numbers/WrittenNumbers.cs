using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>All the ways in which a language writes a value; a number of a page is right when it is one of them.</summary>
internal static class WrittenNumbers
{
    private static readonly string[] ListUnits = ["", "ratio", "times", "days", "hours", Manner.Wait];

    public static bool IsWritten(string text, double value, string unit, Manner manner) => Of(value, unit, manner).Contains(text);

    /// <summary>A list's columns have no unit in report.json: any of them, and the report's money.</summary>
    public static bool IsWritten(string text, double value, Manner manner, string currency) =>
        ListUnits.Append(currency).Any(unit => IsWritten(text, value, unit, manner));

    /// <summary>A change as its size: the direction is an arrow or a word.</summary>
    public static bool IsChange(string text, double change, bool isRatio, Manner manner)
    {
        var size = Math.Abs(change);
        List<string> ways = isRatio ? [manner.Number(size * 100, 1) + " " + manner.T("points", "poin")]
            : [manner.Percent(size, 0), manner.Percent(size, 1), manner.Number(change + 1, 1) + manner.T(" times", " kali lipat")];
        return ways.Exists(way => way.Replace('\u00a0', ' ') == text);
    }

    /// <summary>All ways to write a value of a unit.</summary>
    public static HashSet<string> Of(double value, string unit, Manner manner)
    {
        List<string> ways = [manner.Full(value, unit), manner.Brief(value, unit), manner.InWords(value, unit)];
        ways.AddRange(
            unit == "ratio"
                ? [manner.Percent(value, 0), manner.Percent(value, 1), manner.Percent(Rounded(value, 2), 0),
                    manner.Percent(Rounded(value, 3), 1)] : [manner.Number(value), manner.Number(value, 1), manner.Compact(value)]);
        return [.. ways.Select(way => way.Replace('\u00a0', ' '))];
    }

    // 57 of 200 is 28.5 per cent, though its double times 100 lies just below.
    private static double Rounded(double value, int decimals) => Math.Abs(value) < 1e9
        ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;
}
