namespace Pipeline.Tables;

/// <summary>
/// In which order a column writes the parts of its dates. <see cref="YearMonthDay"/> is only ever found for two-digit years ('99-12-31'): a
/// four-digit year in front tells itself.
/// </summary>
public enum DateOrder
{
    Unknown,
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
}
