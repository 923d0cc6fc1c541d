using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// The days of a row in one of GA4's tables: a date, a place within the period, a month, a compared period, or the whole period.
/// </summary>
internal sealed class Ga4Days(string time, int timePlace, int periodPlace, (DateOnly From, DateOnly To)? period)
{
    private static readonly char[] Between = [' ', '-', '.', '/', '(', ')'];

    private static readonly (string Word, string Time)[] Units =
    [
        .. ((string[])["day", "hari", "jour", "dia", "día", "giorno", "tag", "dag"]).Select(word => (word, Ga4Dimensions.NthDay)),
        .. ((string[])["week", "minggu", "semaine", "semana", "settimana", "woche"]).Select(word => (word, Ga4Dimensions.NthWeek)),
        .. ((string[])["month", "bulan", "mois", "mês", "mes", "mese", "monat", "maand"]).Select(word => (word, Ga4Dimensions.NthMonth)),
    ];

    public static bool IsTime(string dimension) =>
        dimension is Ga4Dimensions.Date or Ga4Dimensions.NthDay or Ga4Dimensions.NthWeek or Ga4Dimensions.NthMonth
            or Ga4Dimensions.YearMonth;

    public bool IsByTime => timePlace >= 0;

    /// <summary>
    /// The time that a column of places within the period counts, in whatever language: GA4 numbers it 0000, 0001, …; "" where its heading
    /// does not say days, weeks or months; null where the column is no such one.
    /// </summary>
    public static string? Numbered(string heading, string firstCell)
    {
        var words = Spellings.Normalize(heading).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var time = Units.FirstOrDefault(unit => words.Contains(unit.Word, StringComparer.Ordinal)).Time;
        return firstCell switch
        {
            "0000" => time ?? "",
            // Excel drops the zeros; a bare 0 may also be a Sunday.
            "0" when words.Contains("n", StringComparer.Ordinal) => time,
            _ => null,
        };
    }

    /// <summary>Whether the row says which time of the period it is of.</summary>
    public bool IsTold(Row row) => timePlace >= 0 && row.TextAt(timePlace).Length > 0;

    /// <summary>First and last day; null where the row was rejected.</summary>
    public (DateOnly From, DateOnly To)? Tell(Row row)
    {
        if (time == Ga4Dimensions.Date)
        {
            var day = row.RequiredDay(Ga4Dimensions.DateColumn);
            return (day, day);
        }

        var within = periodPlace < 0 ? period : Ga4Preamble.PeriodOf(row.TextAt(periodPlace));
        if (within is null && periodPlace >= 0)
        {
            row.Reject(row.Heading.Texts[periodPlace], row.TextAt(periodPlace), "two days, as 20260101-20260131 or Jan 1 - Jan 31 2026");
            return null;
        }

        if (time == Ga4Dimensions.YearMonth)
        {
            return Month(row, within);
        }

        if (within is { } known)
        {
            return timePlace < 0 ? known : Nth(row, known);
        }

        row.Reject(
            null, string.Join(" | ", row.Above),
            "lines '# Start date: 20260101' and '# End date: 20260131' above the table, or a column of dates");
        return null;
    }

    private (DateOnly From, DateOnly To)? Month(Row row, (DateOnly From, DateOnly To)? within)
    {
        if (DateOnly.TryParseExact(row.TextAt(timePlace), "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return Within((first, first.AddMonths(1).AddDays(-1)), within);
        }

        row.Reject(row.Heading.Texts[timePlace], row.TextAt(timePlace), "a month as 202601");
        return null;
    }

    // 0000 is the day, week or month in which the range begins; weeks begin on Sunday. The first and the last end with the range.
    private (DateOnly From, DateOnly To)? Nth(Row row, (DateOnly From, DateOnly To) within)
    {
        var text = row.TextAt(timePlace);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > 100_000)
        {
            row.Reject(row.Heading.Texts[timePlace], text, "a number of days since the start date, as 0000");
            return null;
        }

        var (from, to) = time switch
        {
            Ga4Dimensions.NthDay => (within.From.AddDays(n), within.From.AddDays(n)),
            Ga4Dimensions.NthWeek => (Sunday(within.From).AddDays(7 * n), Sunday(within.From).AddDays(7 * n + 6)),
            _ => (First(within.From).AddMonths(n), First(within.From).AddMonths(n + 1).AddDays(-1)),
        };
        if (from <= within.To)
        {
            return Within((from, to), within);
        }

        row.Reject(row.Heading.Texts[timePlace], text, $"a place within {within.From:yyyy-MM-dd} to {within.To:yyyy-MM-dd}");
        return null;
    }

    private static (DateOnly From, DateOnly To) Within((DateOnly From, DateOnly To) days, (DateOnly From, DateOnly To)? within) =>
        within is { } limit ? (days.From < limit.From ? limit.From : days.From, days.To > limit.To ? limit.To : days.To) : days;

    private static DateOnly Sunday(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
