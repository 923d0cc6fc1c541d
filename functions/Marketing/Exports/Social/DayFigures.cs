using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>A row of an account's days: several figures of one day.</summary>
internal static class DayFigures
{
    /// <summary>Keeps each figure that the row has; a row that has none is set aside, since missing is not zero.</summary>
    public static void Keep(Row row, string network, string? account, DateOnly day, params (string Measure, double? Value)[] figures)
    {
        var any = false;
        foreach (var (measure, value) in figures)
        {
            if (value is not { } known)
            {
                continue;
            }

            any = true;
            row.Keep(new SocialDay
            {
                Series = $"{network}|{account}|{measure}",
                Network = network,
                Account = account,
                Measure = measure,
                Day = day,
                Value = known,
            });
        }

        if (!any && row.IsGood)
        {
            row.SetAside("no value");
        }
    }

    /// <summary>Engagements where a network gives their parts only, of the parts that the file has; null where one of them says nothing.</summary>
    public static double? Sum(Row row, params Column[] parts)
    {
        var values = parts.Where(row.Has).Select(part => (double?)row.Count(part)).ToList();
        return values.Count == 0 || values.Contains(null) ? null : values.Sum();
    }
}
