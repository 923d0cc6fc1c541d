using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>A row of an account's days: several figures of one day.</summary>
internal static class DayFigures
{
    // What metrics read; any other figure of a day is kept and stands in none of theirs.
    private static readonly HashSet<string> Read =
        ["reach", "impressions", "views", "engagements", "watch_hours", "follows", "unfollows", "net_follows", "followers"];

    // They count where their sum is told.
    private static readonly HashSet<string> OfEngagements = ["comments", "likes", "shares"];

    /// <summary>Keeps each figure that the row has; a row that has none is set aside, since missing is not zero.</summary>
    public static void Keep(Row row, string network, string? account, DateOnly day, params (string Measure, double? Value)[] figures)
    {
        account ??= AccountOfPath(row.Reading, network);
        List<SocialDay> kept = [];
        var isPart = SocialDivisions.Dividing.IsOfPart(row);
        var areEngagementsTold = Array.Exists(figures, figure => figure is { Measure: "engagements", Value: not null });
        foreach (var (measure, value) in figures)
        {
            var series = $"{network}|{account}|{measure}";
            TellUnread(row.Reading, value is null || (areEngagementsTold && OfEngagements.Contains(measure)) ? null : measure);
            var figure = value is not { } known
                ? null
                : new SocialDay { Series = series, Network = network, Account = account, Measure = measure, Day = day, Value = known };
            kept.AddRange(figure is null ? [] : [figure]);
            if (isPart)
            {
                SocialDivisions.KeepPart(row, series, day, measure, figure);
            }
        }

        if (!row.IsGood)
        {
            return;
        }

        if (kept.Count == 0)
        {
            row.SetAside("no value");
            return;
        }

        if (isPart)
        {
            return;
        }

        // A second value of a day belongs to a part of it (a country, a video), which the columns that are known here do not tell: kept, it
        // would take the whole's place.
        foreach (var figure in kept)
        {
            SocialDivisions.Keep(
                row, figure, "day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "one row a day: the file gives this day several times, and does not say which is the whole");
        }
    }

    /// <summary>
    /// The account that only the upload's path tells, by its handle. Without one the export is taken for the network's only account, and a
    /// note says so: another account's days would otherwise stand in its place unseen.
    /// </summary>
    public static string? AccountOfPath(Reading reading, string network)
    {
        var handle = UploadName.Handle(reading.Upload) ?? UploadName.Handle(reading.File);
        if (handle is null && network != "unknown")
        {
            reading.Note(
                $"The export names no account: it is taken for the only one on {network}. If there are several, put each one's '@name' "
                    + $"into its files' or folder's name.");
        }

        return handle;
    }

    /// <summary>Says of a figure that no metric reads that it counts nowhere.</summary>
    public static void TellUnread(Reading reading, string? measure)
    {
        if (measure is not null && !Read.Contains(measure))
        {
            reading.Note($"The figure '{measure.Replace('_', ' ')}' is kept and counts nowhere: no metric reads it.");
        }
    }

    /// <summary>
    /// Engagements where a network gives their parts only, of the parts that the file has; null where one of them says nothing.
    /// </summary>
    public static double? Sum(Row row, params Column[] parts)
    {
        var values = parts.Where(row.Has).Select(part => (double?)row.Count(part)).ToList();
        return values.Count == 0 || values.Contains(null) ? null : values.Sum();
    }
}
