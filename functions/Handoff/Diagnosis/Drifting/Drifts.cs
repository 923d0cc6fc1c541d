namespace Handoff.Diagnosis.Drifting;

/// <summary>
/// Which figures slipped slowly over the last half to whole year, where no two neighbouring months differ enough to show it. What the year
/// before did in the same months as well is its season and no drift.
/// </summary>
public static class Drifts
{
    private const int Fewest = 6;
    private const int Most = 13;
    private const int Year = 12;

    // Five figures are asked, and no drift is to be told in a hundred firms that have none.
    private const double Clear = 3.3;
    private const double ClearRanks = 1.65;

    // Leads have seasons; what becomes of them hardly has.
    private const double ClearOfYear = 2.33;
    private const double LikelyOfYear = 1.65;

    // Less is not worth a sentence.
    private const double Least = 0.1;
    private const double LeastCases = 30;

    /// <param name="months">Whole months without a gap, oldest first, every lead old enough to be judged.</param>
    /// <param name="alike">Whether two months a year apart hold the same feasts; none: all do.</param>
    public static IReadOnlyList<Drift> Find(IReadOnlyList<Cohort> months, Func<Cohort, Cohort, bool>? alike = null)
    {
        ArgumentNullException.ThrowIfNull(months);
        return months.Count < Fewest
            ? []
            : [.. Enum.GetValues<DriftingFigure>().Select(figure => Of(figure, months, alike ?? ((_, _) => true))).OfType<Drift>()];
    }

    private static Drift? Of(DriftingFigure figure, IReadOnlyList<Cohort> all, Func<Cohort, Cohort, bool> alike)
    {
        var months = all.TakeLast(Most).ToArray();
        var figures = MonthFigures.Of(figure, months);
        if (figures.Any(m => m.Variance <= 0) || figures.Sum(m => m.Variance) < LeastCases / 2
            || (figure == DriftingFigure.InTime && months.Any(IsUntimed)))
        {
            return null;
        }

        var trend = new Trend(figures, MonthFigures.Spread(figure, months));
        var third = months.Length / 3;
        var (first, last) = (Mean(figures[..third]), Mean(figures[^third..]));
        var direction = Math.Sign(trend.Slope);
        var isDrift = Math.Abs(trend.Deviations) >= Clear && trend.HoldsAgainstSwing && trend.Ranks * direction >= ClearRanks
            && trend.IsSlow && (last - first) * direction >= Least * Math.Max(first, last);
        var year = isDrift ? YearBefore(figure, all, alike) : null;
        var clear = figure == DriftingFigure.Leads ? ClearOfYear : LikelyOfYear;
        return !isDrift || year * direction < clear * Math.Sqrt(trend.Spread) ? null : new()
        {
            Figure = figure,
            FirstFrom = months[0].From,
            FirstTo = months[third - 1].To,
            LastFrom = months[^third].From,
            LastTo = months[^1].To,
            First = first,
            Last = last,
            Deviations = trend.Deviations,
            MayBeSeason = year is null && figure != DriftingFigure.InTime,
        };
    }

    // The last months beside the same of the year before, in deviations of independent leads; null where they are not known.
    private static double? YearBefore(DriftingFigure figure, IReadOnlyList<Cohort> all, Func<Cohort, Cohort, bool> alike)
    {
        var figures = MonthFigures.Of(figure, all);
        double off = 0, weights = 0;
        for (var at = Math.Max(Year, all.Count - 3); at < all.Count; at++)
        {
            var (then, now) = (figures[at - Year], figures[at]);
            if (then.Variance > 0 && now.Variance > 0 && alike(all[at - Year], all[at]))
            {
                var weight = 1 / ((1 / then.Variance) + (1 / now.Variance));
                off += weight * (now.Height - then.Height);
                weights += weight;
            }
        }

        return weights > 0 ? off / Math.Sqrt(weights) : null;
    }

    private static double Mean(MonthFigure[] months) => months.Sum(m => m.Sum) / months.Sum(m => m.Of);

    // Above a tenth without a touch time nobody knows how soon leads were called.
    private static bool IsUntimed(Cohort month) => month.Channels.Sum(
        c => c.Worked.Where(w => w.FollowUp == FollowUp.Unknown).Sum(w => w.Deals)) > 0.1 * month.Accepted;
}
