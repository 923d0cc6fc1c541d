namespace Pipeline.Tables;

/// <summary>Which days an export can mean.</summary>
internal static class CalendarDay
{
    // A year outside these is a typing error, or a number that was never a date: no export that is read here is older than the web.
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    public static bool IsYear(int year) => year is >= EarliestYear and <= LatestYear;

    public static bool TryMake(int year, int month, int day, out DateTime date)
    {
        date = default;
        if (!IsYear(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    /// <summary>Two digits mean 1990 to 2089, the hundred years that begin with the earliest one allowed.</summary>
    public static int FromTwoDigits(int year) => year >= EarliestYear % 100 ? 1900 + year : 2000 + year;
}
