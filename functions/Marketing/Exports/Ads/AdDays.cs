using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// The days of one row of a report of advertising. A report may be segmented by several periods at once, beside the days of the whole: the
/// finest is the row's own, and reaches no further than the report.
/// </summary>
internal static class AdDays
{
    public static readonly Column Day = Column.Date("Day", "Hari", "Jour", "Día", "Dia", "Giorno", "Tag");
    public static readonly Column Week = Column.Text("Week", "Minggu", "Semaine", "Semana", "Settimana", "Woche");
    public static readonly Column TwoWeeks = Column.Text("2 weeks", "2 minggu", "2 semaines", "2 semanas", "2 settimane", "2 Wochen");
    public static readonly Column Month = Column.Text("Month", "Bulan", "Mois", "Mes", "Mês", "Mese", "Monat");
    public static readonly Column Quarter = Column.Text("Quarter", "Kuartal", "Triwulan", "Trimestre", "Quartal");
    public static readonly Column Year = Column.Text("Year", "Tahun", "Année", "Año", "Ano", "Anno", "Jahr");

    private static readonly (Column Column, PeriodUnit Unit)[] Longer =
    [
        (Week, PeriodUnit.Week), (TwoWeeks, PeriodUnit.TwoWeeks), (Month, PeriodUnit.Month), (Quarter, PeriodUnit.Quarter),
        (Year, PeriodUnit.Year),
    ];

    /// <summary>The columns, the finest first.</summary>
    public static IReadOnlyList<Column> Columns { get; } = [Day, .. Longer.Select(pair => pair.Column)];

    /// <summary>
    /// Whether a row of a report that is segmented by periods tells none: it is the whole of the others. A column that is filled in nowhere
    /// segments nothing (a label that is called Tag, as the day is in German).
    /// </summary>
    public static bool IsWhole(Row row)
    {
        var there = Columns.Select(column => There(row, column)).OfType<Column>()
            .Where(column => row.Divided?.IsEmpty(row, row.Heading.Place(column)) != true).ToList();
        return there.Count > 0 && there.TrueForAll(column => row.Text(column) is null);
    }

    /// <summary>Whether the row tells its one day, and is no longer period that the report's end cuts to one.</summary>
    public static bool IsByDay(Row row) => There(row, Day) is { } day && row.Text(day) is not null;

    /// <summary>First and last day; null where no column tells them, or the row was rejected.</summary>
    /// <param name="row">The row.</param>
    /// <param name="report">The days of the whole report, where they are known.</param>
    public static (DateOnly From, DateOnly To)? Tell(Row row, (DateOnly From, DateOnly To)? report)
    {
        if (There(row, Day) is { } byDay && row.Text(byDay) is not null)
        {
            var day = row.RequiredDay(byDay);
            return row.IsGood ? (day, day) : null;
        }

        foreach (var (column, unit) in Longer)
        {
            if (There(row, column) is not { } there || row.Text(there) is not { } text)
            {
                continue;
            }

            if (PeriodCell.Read(text, unit, report) is { } period)
            {
                return Within(period, report);
            }

            row.Reject(there, PeriodCell.Expected(unit));
            return null;
        }

        return null;
    }

    /// <summary>The first and the last period of a report reach only as far as its own days.</summary>
    public static (DateOnly From, DateOnly To) Within((DateOnly From, DateOnly To) period, (DateOnly From, DateOnly To)? report) =>
        report is { } all && all.From <= period.To && all.To >= period.From
            ? (period.From < all.From ? all.From : period.From, period.To > all.To ? all.To : period.To)
            : period;

    private static Column? There(Row row, Column column) => row.Has(column) ? column : row.Has(column.Required) ? column.Required : null;
}
