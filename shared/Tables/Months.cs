namespace Pipeline.Tables;

/// <summary>The month column of our own templates.</summary>
public static class Months
{
    /// <summary>First day of the month written as 2026-01, or of any day in it; rejects the row where neither stands there.</summary>
    public static DateOnly Read(Row row, Column column)
    {
        var text = row.RequiredText(column);
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return first;
        }

        if (Dates.TryRead(row.Cell(column), DateOrder.Unknown, out var instant, out _))
        {
            var day = instant.Day(row.Reading.Settings.TimeZone);
            return new DateOnly(day.Year, day.Month, 1);
        }

        row.Reject(column, "a month as 2026-01");
        return default;
    }
}
