using Pipeline.Metrics;

namespace Pipeline.Reports.Periods;

/// <summary>Days in a row, both ends included.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>The calendar month of a day.</summary>
    public static Period Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The newest whole calendar period of a grain ("week", "month", "quarter") that is over by the end of a day.</summary>
    public static Period LastWhole(string grain, DateOnly day)
    {
        var next = Grain.FirstDay(grain, day.AddDays(1));
        return new(Grain.FirstDay(grain, next.AddDays(-1)), next.AddDays(-1));
    }

    /// <summary>The month up to a day.</summary>
    public static Period MonthTo(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), day);

    /// <summary>The week (from Monday) up to a day.</summary>
    public static Period WeekTo(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), day);

    /// <summary>So many days that end on a day.</summary>
    public static Period Last(int days, DateOnly last) => new(last.AddDays(1 - days), last);

    /// <summary>The year up to a day.</summary>
    public static Period YearTo(DateOnly day) => new(new DateOnly(day.Year, 1, 1), day);

    public static Period Year(DateOnly day) => new(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));

    /// <summary>The same number of days directly before. Whole weeks stay on the same weekdays.</summary>
    public Period Before() => Shifted(-Days);

    public Period Shifted(int days) => new(From.AddDays(days), To.AddDays(days));

    /// <summary>52 weeks back: the same weekdays a year ago.</summary>
    public Period YearBefore() => Shifted(-364);

    /// <summary>
    /// The same dates so many months back: a whole month stays whole, a part of one ends on the same date or its month's last.
    /// </summary>
    public Period MonthsBack(int months)
    {
        var last = To == Month(To).To ? Month(To.AddMonths(-months)).To : To.AddMonths(-months);
        return new(From.AddMonths(-months), last);
    }

    public bool Holds(DateOnly day) => day >= From && day <= To;

    public IEnumerable<DateOnly> EachDay()
    {
        for (var day = From; day <= To; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
