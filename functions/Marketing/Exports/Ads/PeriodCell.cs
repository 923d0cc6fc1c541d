using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// A week, month, quarter or year as ad platforms write it: by its first day, by its first and last, in words ("August 2026", "agosto de
/// 2026"), as 2026-08, as "Q3 2026", "3rd quarter 2026" or "T3 2026".
/// </summary>
internal static partial class PeriodCell
{
    private static readonly DateOrder[] Orders = [DateOrder.YearMonthDay, DateOrder.MonthDayYear, DateOrder.DayMonthYear];

    /// <param name="text">The cell.</param>
    /// <param name="unit">What its column holds.</param>
    /// <param name="report">The days of the report, where they are known: they may tell day and month apart.</param>
    /// <returns>First and last day; null where the text does not tell them.</returns>
    public static (DateOnly From, DateOnly To)? Read(string text, PeriodUnit unit, (DateOnly From, DateOnly To)? report)
    {
        if (Named(text, unit) is { } named)
        {
            return named;
        }

        var spans = Spans(text).Where(span => span.To <= Around(span.From, unit).To).Distinct().ToList();
        if (spans.Count == 0)
        {
            var days = Days(text);
            var firsts = days.Count > 1 ? days.Where(day => Begins(day, unit)).ToList() : days;
            spans = [.. firsts.Select(day => Around(day, unit)).Distinct()];
        }

        if (spans.Count > 1 && report is { } within)
        {
            spans = [.. spans.Where(span => span.From <= within.To && span.To >= within.From)];
        }

        return spans.Count == 1 ? spans[0] : spans.Count == 0 && unit != PeriodUnit.Quarter ? WordedDays.Of(text) : null;
    }

    /// <summary>What a cell of such a column should look like.</summary>
    public static string Expected(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Week => "a week's first day, as 2026-10-05",
        PeriodUnit.TwoWeeks => "the first and the last day, as 2026-10-05 - 2026-10-18",
        PeriodUnit.Month => "a month, as January 2026 or 2026-01-01",
        PeriodUnit.Quarter => "a quarter, as 1st quarter 2026 or 2026-01-01",
        _ => "a year, as 2026",
    };

    private static (DateOnly From, DateOnly To)? Named(string text, PeriodUnit unit)
    {
        if (unit == PeriodUnit.Month && YearMonth().Match(text) is { Success: true } month)
        {
            return Around(new DateOnly(Number(month, "year"), Number(month, "month"), 1), unit);
        }

        if (unit == PeriodUnit.Year && Year().Match(text) is { Success: true } year)
        {
            return Around(new DateOnly(Number(year, "year"), 1, 1), unit);
        }

        return unit == PeriodUnit.Quarter && QuarterOfYear().Match(text) is { Success: true } quarter
            ? Around(new DateOnly(Number(quarter, "year"), (Number(quarter, "quarter") * 3) - 2, 1), unit)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<(DateOnly From, DateOnly To)> Spans(string text)
    {
        foreach (Match dash in Dash().Matches(text))
        {
            foreach (var order in Orders)
            {
                if (Day(text[..dash.Index], order) is { } from && Day(text[(dash.Index + dash.Length)..], order) is { } to && from <= to)
                {
                    yield return (from, to);
                }
            }
        }
    }

    private static List<DateOnly> Days(string text) => [.. Orders.Select(order => Day(text, order)).OfType<DateOnly>().Distinct()];

    private static DateOnly? Day(string text, DateOrder order) =>
        Dates.TryRead(Encoding.UTF8.GetBytes(text.Trim()), order, out var day, out _) ? DateOnly.FromDateTime(day.Wall) : null;

    private static (DateOnly From, DateOnly To) Around(DateOnly day, PeriodUnit unit)
    {
        var first = new DateOnly(day.Year, 1, 1);
        return unit switch
        {
            PeriodUnit.Week => (day, day.AddDays(6)),
            PeriodUnit.TwoWeeks => (day, day.AddDays(13)),
            PeriodUnit.Month => (first.AddMonths(day.Month - 1), first.AddMonths(day.Month).AddDays(-1)),
            PeriodUnit.Quarter => (first.AddMonths((day.Month - 1) / 3 * 3), first.AddMonths(((day.Month - 1) / 3 * 3) + 3).AddDays(-1)),
            _ => (first, first.AddYears(1).AddDays(-1)),
        };
    }

    private static bool Begins(DateOnly day, PeriodUnit unit) =>
        unit is PeriodUnit.Week or PeriodUnit.TwoWeeks
            ? day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Sunday : Around(day, unit).From == day;

    [GeneratedRegex(@"^\s*(?:(?<year>(?:19|20)\d\d)[-/.](?<month>0?[1-9]|1[0-2])|(?<month>0?[1-9]|1[0-2])[-/.](?<year>(?:19|20)\d\d))\s*$")]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^\s*(?<year>(?:19|20)\d\d)\s*$")]
    private static partial Regex Year();

    // One year of four digits and one number of a quarter, whatever word or letter stands beside it: no date has only these.
    [GeneratedRegex(
        @"^(?:(?=\D*(?<quarter>[1-4])(?!\d)\D+(?<year>(?:19|20)\d\d)\D*$)|(?=\D*(?<year>(?:19"
            + @"|20)\d\d)\D+(?<quarter>[1-4])(?!\d)\D*$))(?=.*\p{L})")]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(@"\s+[-–—]\s+|\s*[–—]\s*|(?<=\d)-(?=\d{4}-\d\d-\d\d\b)|(?<=[/.]\d{4})-|\s+(?:to|sampai|hingga)\s+")]
    private static partial Regex Dash();
}
