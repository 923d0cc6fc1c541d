using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// A report of advertising that holds a heading and no row but a total of nothing: where its title, its header or its name states its days,
/// nothing was spent on them. What is filtered, of a part, or of what not every campaign has (keywords, search terms) tells nothing.
/// </summary>
internal static class AdNothing
{
    /// <param name="row">The heading, without cells.</param>
    /// <param name="network">The platform.</param>
    /// <param name="level">What a row would be one of.</param>
    /// <param name="isByDay">Whether a row would be of one day.</param>
    /// <param name="report">The days of the whole report, where something states them.</param>
    public static void Keep(Row row, string network, string level, bool isByDay, (DateOnly From, DateOnly To)? report)
    {
        if (report is not { } stated || AdSegments.Divide(row.Heading) || AdCoverage.LastWithoutRows(row, stated) is not { } last)
        {
            return;
        }

        var account = UploadName.Handle(row.Reading.Upload);
        List<(DateOnly From, DateOnly To)> spans = !isByDay ? [(stated.From, last)]
            : [.. Enumerable.Range(0, last.DayNumber - stated.From.DayNumber + 1).Select(stated.From.AddDays).Select(day => (day, day))];
        var series = AdSegments.Series(network, account, level, spans[0], null);
        row.Reading.Declare(AdCoverage.Fact, series, stated.From, last);
        foreach (var (from, to) in spans)
        {
            row.Reading.Offer(new AdSpend
            {
                Series = series,
                Network = network,
                Account = account,
                Level = level,
                Segment = AdSegments.Nothing,
                FromDay = from,
                ToDay = to,
                Cost = 0,
                Impressions = 0,
                Clicks = 0,
            });
        }

        row.Reading.Note($"The report tells nothing of any campaign: nothing was spent from {stated.From:yyyy-MM-dd} to {last:yyyy-MM-dd}.");
    }
}
