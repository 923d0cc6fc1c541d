using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>
/// A page's key figures over 28 days, the newest whole month and quarter, and the year up to the newest day, each beside the period before
/// and the year before. A kind of period of which nothing is known is left out.
/// </summary>
public static class PeriodTables
{
    // One kind alone is no choice.
    private const int FewestKinds = 2;

    /// <param name="page">The page.</param>
    /// <param name="metrics">Metric ids, in their order; those that nobody measured are left out.</param>
    /// <param name="newest">The day on which a metric's 28 days and its year end; months and quarters are those known whole.</param>
    /// <param name="isComparable">Whether a change may be told, beside what every page asks of one; none: always.</param>
    public static IReadOnlyList<PeriodTable> Of(
        ReportPage page, IEnumerable<string> metrics, Func<string, DateOnly> newest, Func<string, Comparison, bool>? isComparable = null)
    {
        List<string> measured = [.. metrics.Where(metric => page.Measured.Has(metric) && page.Measured.Known(metric) is not null)];
        List<PeriodTable> tables =
            [.. Kinds(page).Select(kind => Of(page, kind, measured, newest, isComparable ?? ((_, _) => true))).OfType<PeriodTable>()];
        return tables.Count < FewestKinds ? [] : tables;
    }

    private static Kind[] Kinds(ReportPage page) =>
    [
        new("28", page.T("28 days", "28 hari"), page.T("vs the 28 days before", "dibanding 28 hari sebelumnya"),
            day => Period.Last(28, day), IsWhole: false, days => days.Before(), days => days.YearBefore()),
        new("month", page.T("Month", "Bulan"), page.T("vs the month before", "dibanding bulan sebelumnya"),
            day => Period.LastWhole("month", day), IsWhole: true, month => month.MonthsBack(1), month => month.MonthsBack(12)),
        new("quarter", page.T("Quarter", "Kuartal"), page.T("vs the quarter before", "dibanding kuartal sebelumnya"),
            day => Period.LastWhole("quarter", day), IsWhole: true, quarter => quarter.MonthsBack(3), quarter => quarter.MonthsBack(12)),
        new("year", page.T("Since 1 January", "Sejak 1 Januari"), null, Period.YearTo, IsWhole: false, null, year => year.MonthsBack(12)),
    ];

    private static PeriodTable? Of(
        ReportPage page, Kind kind, List<string> metrics, Func<string, DateOnly> newest, Func<string, Comparison, bool> isComparable)
    {
        var told = metrics.Select(metric => Newest(page, kind, metric, newest(metric))).ToLookup(figure => figure.Value is not null);
        if (!told[true].Any())
        {
            return null;
        }

        List<Row> rows = [.. told[true].Select(now => RowOf(page, kind, now, isComparable))];
        return new(
            kind.Key, kind.Choice, Table(page, kind, rows),
            [.. Notes(page, rows, [.. told[false].Select(figure => page.Name(figure.Metric))])]);
    }

    // A column that no row fills says nothing.
    private static ReportTable Table(ReportPage page, Kind kind, List<Row> rows)
    {
        List<(TableColumn Column, Func<Row, object?> Cell)> all =
        [
            (new(page.T("Figure", "Angka")), row => page.Name(row.Now.Metric)),
            (new(page.T("Value", "Nilai"), true), row => new Amount(row.Now.Value, row.Now.Unit, Cases(page, row.Now), row.Now)),
            (new(kind.Preceding ?? "", true), row => row.Before),
            (new(page.T("vs a year earlier", "dibanding setahun sebelumnya"), true), row => row.YearBefore),
            (new(page.T("Days without data", "Hari tanpa data"), true),
                row => row.Now.DaysMissing > 0 ? new Amount(row.Now.DaysMissing, "", At: Address.OfDaysMissing(row.Now)) : null),
            (new(page.T("Days", "Hari")),
                row => new LabelledDays(page.Culture.Days(row.Now.Period.From, row.Now.Period.To), row.Now.Period)),
        ];
        var filled = all.FindAll(column => rows.Exists(row => column.Cell(row) is not null));
        return new()
        {
            Id = "period-" + kind.Key,
            Title = page.T("Key figures: ", "Angka utama: ") + kind.Choice,
            Columns = [.. filled.Select(column => column.Column)],
            Rows = [.. rows.Select(row => (IReadOnlyList<object?>)[.. filled.Select(column => column.Cell(row))])],
        };
    }

    // What is known by months alone has a year up to the last of them.
    private static Figure Newest(ReportPage page, Kind kind, string metric, DateOnly newest)
    {
        var (course, known) = (page.Measured.Of(metric), page.Measured.Known(metric)!.Value.To);
        var figure = course.Over(kind.Last(kind.IsWhole ? known : newest));
        return figure.Value is null && kind.Preceding is null ? course.Over(kind.Last(Period.LastWhole("month", known).To)) : figure;
    }

    private static IEnumerable<string> Notes(ReportPage page, List<Row> rows, IReadOnlyList<string> unknown)
    {
        if (rows.Exists(row => row.Now.Provisional))
        {
            yield return page.T(
                "Provisional: the period is not over, or its source may still change these days.",
                "Sementara: periodenya belum selesai, atau sumbernya masih mengubah hari-hari itu.");
        }

        if (unknown.Count > 0)
        {
            yield return page.T("Not known over such days: ", "Tidak diketahui untuk hari-hari seperti ini: ") + string.Join(", ", unknown)
                + ".";
        }
    }

    private static Row RowOf(ReportPage page, Kind kind, Figure now, Func<string, Comparison, bool> isComparable)
    {
        return new(now, kind.Before is { } before ? Change(before(now.Period)) : null, Change(kind.YearBefore(now.Period)));

        // As on the cards: beside days of which too little is known a change is not told.
        Comparison? Change(Period then) =>
            page.Measured.Of(now.Metric).Compare(now, then) is { Then.Value: not null, IsFair: true } change
                && isComparable(now.Metric, change)
            ? change : null;
    }

    // A rate is told with its cases, and so is a median of rates.
    private static long? Cases(ReportPage page, Figure now) =>
        page.Measured.IsRatio(now.Metric) || now.Unit == "ratio" ? now.N : null;

    private sealed record Row(Figure Now, Comparison? Before, Comparison? YearBefore);

    private sealed record Kind(
        string Key, string Choice, string? Preceding, Func<DateOnly, Period> Last, bool IsWhole, Func<Period, Period>? Before,
        Func<Period, Period> YearBefore);
}
