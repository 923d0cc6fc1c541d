using Pipeline.Reports;

namespace Pipeline.Desk;

/// <summary>Bytes as people read them.</summary>
public static class Size
{
    private const double Step = 1024;

    public static string Of(long bytes, ReportCulture culture)
    {
        var (size, unit) = ((double)bytes, "B");
        foreach (var next in new[] { "KB", "MB", "GB", "TB" })
        {
            if (size < Step)
            {
                break;
            }

            (size, unit) = (size / Step, next);
        }

        return $"{culture.Number(size, size < 10 && unit != "B" && size % 1 >= 0.05 ? 1 : 0)}\u00a0{unit}";
    }
}
