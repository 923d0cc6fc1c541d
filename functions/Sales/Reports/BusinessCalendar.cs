using Pipeline.Reports;

namespace Sales.Reports;

/// <summary>Mondays to Fridays, less the business's holidays, and with the weekend days on which it works.</summary>
/// <param name="Off">Holidays.</param>
/// <param name="On">Workdays whatever their weekday.</param>
public sealed record BusinessCalendar(IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> On)
{
    public const string List = "business_calendar";

    public static BusinessCalendar Weekdays { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());

    public bool IsWorkday(DateOnly day) =>
        On.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day));

    public static BusinessCalendar Of(Report report)
    {
        var days = ListRow.AllOf(report, List).ToLookup(row => row.IsTrue("is_workday"), row => row.Day("date"));
        return new(days[false].ToHashSet(), days[true].ToHashSet());
    }
}
