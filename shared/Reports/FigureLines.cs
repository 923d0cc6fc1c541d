using Pipeline.Metrics;
using Pipeline.Tables;

namespace Pipeline.Reports;

/// <summary>What is said of a figure and of the rows behind it.</summary>
public static class FigureLines
{
    public static IEnumerable<string> Of(AskedFigure asked, FigureRows rows, string report, DateOnly asOf, ReportCulture culture)
    {
        var isIndonesian = culture.Language == "id";
        var days = asked.Period is not { } period ? culture.T("all time", "sepanjang waktu")
            : period.Days == 1 ? culture.Day(period.From) : culture.Days(period.From, period.To);
        var part = asked.Part is { } of ? $", {of.Dimension} = {of.Item}" : "";
        yield return $"{asked.Metric.Name(culture.Language)} ({report}, {asOf:yyyy-MM-dd}), {days}{part}: "
            + $"{culture.Full(rows.Value, rows.Unit)}, n = {culture.Number(rows.N)}";
        yield return "  " + asked.Metric.Definition(culture.Language).Formula;
        if (rows.Reaching > 0)
        {
            yield return "  " + (isIndonesian
                ? $"{culture.Number(rows.Reaching)} baris yang mencakup beberapa hari hanya sebagian masuk periode ini dan tidak bisa "
                    + "dibagi."
                : $"{Plural.Counted(rows.Reaching, "row", "rows")} of several days {Plural.Of(rows.Reaching, "reaches", "reach")} into "
                    + "this period only in part and cannot be divided.");
        }

        if (rows.UnknownDays > 0)
        {
            yield return "  " + (isIndonesian
                ? $"Tentang {culture.Number(rows.UnknownDays)} hari di dalamnya tidak ada ekspor yang memberi kabar."
                : $"Of {Plural.Counted(rows.UnknownDays, "day", "days")} in it no export speaks.");
        }

        if (rows.Parts.Count > 0)
        {
            yield return $"  {asked.Part!.Value.Dimension}: {string.Join(", ", rows.Parts)} …";
        }
    }

    /// <summary>How many rows there are, as what follows the others.</summary>
    public static string Count(FigureRows rows, ReportCulture culture) =>
        culture.Language == "id" ? $"{culture.Number(rows.Rows)} baris" : Plural.Counted(rows.Rows, "row", "rows");
}
