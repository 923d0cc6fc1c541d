using System.Globalization;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("20260131", "2026-01-31")]
    [InlineData("2026/01/31", "2026-01-31")]
    [InlineData("2026/1/5", "2026-01-05")]
    [InlineData("2026.01.31", "2026-01-31")]
    [InlineData("31.01.2026", "2026-01-31")]
    [InlineData("3.4.2026", "2026-04-03")]
    [InlineData("3. 4. 2026", "2026-04-03")]
    [InlineData("03.04.26", "2026-04-03")]
    [InlineData("31/01/2026", "2026-01-31")]
    [InlineData("２０２６／０１／３１", "2026-01-31")]
    [InlineData("01/31/2026", "2026-01-31")]
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("31-12-99", "1999-12-31")]
    [InlineData("31-12-26", "2026-12-31")]
    [InlineData("01-Jan-2015", "2015-01-01")]
    [InlineData("01-Jan-15", "2015-01-01")]
    [InlineData("2015-Jan-01", "2015-01-01")]
    [InlineData("15 Apr, 2021", "2021-04-15")]
    [InlineData("Apr 15, 2021", "2021-04-15")]
    [InlineData("Feb 19, 2023", "2023-02-19")]
    [InlineData("Tue, Jul 14, 2026", "2026-07-14")]
    [InlineData("Mon Feb 03 2025", "2025-02-03")]
    [InlineData("July 14, 2026", "2026-07-14")]
    [InlineData("14th of July 2026", "2026-07-14")]
    [InlineData("31 Januari 2026", "2026-01-31")]
    [InlineData("31 Agu 2026", "2026-08-31")]
    [InlineData("Senin, 3 Agustus 2026", "2026-08-03")]
    [InlineData("Jum'at, 7 Agt 2026", "2026-08-07")]
    [InlineData("18 de set. de 2023", "2023-09-18")]
    [InlineData("segunda-feira, 14 de março de 2026", "2026-03-14")]
    [InlineData("1er févr. 2026", "2026-02-01")]
    [InlineData("1er fe\u0301vrier 2026", "2026-02-01")]
    [InlineData("12 AOÛT 2026", "2026-08-12")]
    [InlineData("mar. 3 mars 2026", "2026-03-03")]
    [InlineData("mar 14 lug 2026", "2026-07-14")]
    [InlineData("Mar 14, 2026", "2026-03-14")]
    [InlineData("1º de enero de 2026", "2026-01-01")]
    [InlineData("mié., 15 ene 2026", "2026-01-15")]
    [InlineData("1. März 2026", "2026-03-01")]
    [InlineData("Mi., 4. Dez. 2026", "2026-12-04")]
    [InlineData("29.02.2024", "2024-02-29")]
    [InlineData(" \u200E2026-01-31\u00A0", "2026-01-31")]
    public void A_day_is_read(string cell, string expected)
    {
        var instant = Read(cell);
        Assert.Equal(
            (DateTime.Parse(expected, CultureInfo.InvariantCulture), null, false), (instant.Wall, instant.Offset, instant.HasTime));
    }

    [Theory]
    [InlineData("2026-01-31 10:11", "2026-01-31T10:11:00", null)]
    [InlineData("2026-01-31T10:11:12", "2026-01-31T10:11:12", null)]
    [InlineData("2026-01-31T10:11:12.345", "2026-01-31T10:11:12.345", null)]
    [InlineData("2026-01-31T10:11:12.123456789Z", "2026-01-31T10:11:12.1234567", 0)]
    [InlineData("2024-07-11T21:22:06.000+0000", "2024-07-11T21:22:06", 0)]
    [InlineData("2024-07-11T21:22:06+07:00", "2024-07-11T21:22:06", 420)]
    [InlineData("2024-07-11T21:22:06-0330", "2024-07-11T21:22:06", -210)]
    [InlineData("2024-07-11 21:22:06 UTC", "2024-07-11T21:22:06", 0)]
    [InlineData("2024-07-11 21:22 WIB", "2024-07-11T21:22:00", 420)]
    [InlineData("2024-07-11 21:22 GMT+7", "2024-07-11T21:22:00", 420)]
    [InlineData("2022-02-28 17:39 +0000", "2022-02-28T17:39:00", 0)]
    [InlineData("20240711T212206Z", "2024-07-11T21:22:06", 0)]
    [InlineData("2025/10/31 18:19:10", "2025-10-31T18:19:10", null)]
    [InlineData("15 Apr, 2021 00:02:00", "2021-04-15T00:02:00", null)]
    [InlineData("2/22/2025 20:22", "2025-02-22T20:22:00", null)]
    [InlineData("1/31/2026 5:09 PM", "2026-01-31T17:09:00", null)]
    [InlineData("1/31/2026, 12:09:10 AM", "2026-01-31T00:09:10", null)]
    [InlineData("31/01/2026 12:09 p.\u00A0m.", "2026-01-31T12:09:00", null)]
    [InlineData("31/01/2026 5:09\u202FPM", "2026-01-31T17:09:00", null)]
    [InlineData("31 Januari 2026 pukul 17.30", "2026-01-31T17:30:00", null)]
    [InlineData("31 Jan 2026 17.30.15", "2026-01-31T17:30:15", null)]
    [InlineData("31 janv. 2026 à 17h30", "2026-01-31T17:30:00", null)]
    [InlineData("Jan 31, 2026 at 5:30pm", "2026-01-31T17:30:00", null)]
    [InlineData("Tue, 14 Jul 2026 10:00:00 GMT", "2026-07-14T10:00:00", 0)]
    [InlineData("Mon Feb 03 10:11:12 +0000 2025", "2025-02-03T10:11:12", 0)]
    [InlineData("Tue Jul 14 2026 10:00:00 GMT+0700 (Western Indonesia Time)", "2026-07-14T10:00:00", 420)]
    [InlineData("10/Oct/2020:13:55:36 -0700", "2020-10-10T13:55:36", -420)]
    [InlineData("2025-08-01T00:00:00", "2025-08-01T00:00:00", null)]
    public void A_time_is_read_with_its_offset(string cell, string expected, int? offsetMinutes)
    {
        var instant = Read(cell);
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), instant.Wall);
        Assert.Equal(offsetMinutes, instant.Offset?.TotalMinutes);
        Assert.True(instant.HasTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Lifetime")]
    [InlineData("0000")]
    [InlineData("46053")]
    [InlineData("1769817600")]
    [InlineData("1769817600000000")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-29")]
    [InlineData("2026-02-30")]
    [InlineData("20261301")]
    [InlineData("31/13/2026")]
    [InlineData("1989-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("0026-01-31")]
    [InlineData("2026-01/31")]
    [InlineData("2026-01-31 25:00")]
    [InlineData("2026-01-31 10:60")]
    [InlineData("2026-01-31 10")]
    [InlineData("2026-01-31T")]
    [InlineData("2026-01-31,")]
    [InlineData("2026-01-31 10:00 and more")]
    [InlineData("2026-01-31 17:00 PM")]
    [InlineData("2026-01-31 10:00 IST")]
    [InlineData("2026-01-31 10:00 +2500")]
    [InlineData("2026-01-31abc")]
    [InlineData("20260131abc")]
    [InlineData("December 31")]
    [InlineData("May 2026")]
    [InlineData("31 Foo 2026")]
    [InlineData("31 Jan Feb 2026")]
    [InlineData("July 14, 2026 - August 10, 2026")]
    [InlineData("14 - 20 July 2026")]
    [InlineData("3.апр")]
    [InlineData("Q1 2026")]
    [InlineData("120 Jan 2026")]
    public void What_is_no_date_is_refused(string cell)
    {
        Assert.False(Dates.TryRead(cell.Cell(), DateOrder.Unknown, out _, out var fault));
        Assert.Equal(ValueFault.NotADate, fault);
    }

    [Theory]
    [InlineData("03/04/2026", DateOrder.DayMonthYear, "2026-04-03")]
    [InlineData("03/04/2026", DateOrder.MonthDayYear, "2026-03-04")]
    [InlineData("3-4-26", DateOrder.DayMonthYear, "2026-04-03")]
    [InlineData("3/4/26", DateOrder.MonthDayYear, "2026-03-04")]
    [InlineData("26-03-04", DateOrder.YearMonthDay, "2026-03-04")]
    [InlineData("2026-03-04", DateOrder.DayMonthYear, "2026-03-04")]
    [InlineData("03.04.2026", DateOrder.MonthDayYear, "2026-04-03")]
    public void The_column_decides_between_day_and_month(string cell, DateOrder order, string expected)
    {
        Assert.True(Dates.TryRead(cell.Cell(), order, out var instant, out var fault));
        Assert.Equal(ValueFault.None, fault);
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), instant.Wall);
    }

    [Theory]
    [InlineData("03/04/2026", DateOrder.Unknown)]
    [InlineData("03/04/26 10:00", DateOrder.Unknown)]
    [InlineData("03-04-2026", DateOrder.YearMonthDay)]
    public void A_date_that_fits_both_orders_is_not_guessed(string cell, DateOrder order)
    {
        Assert.False(Dates.TryRead(cell.Cell(), order, out _, out var fault));
        Assert.Equal(ValueFault.OrderUnknown, fault);
    }

    [Fact]
    public void A_date_that_does_not_fit_its_column_is_refused()
    {
        Assert.False(Dates.TryRead("31/01/2026"u8, DateOrder.MonthDayYear, out _, out var fault));
        Assert.Equal(ValueFault.NotADate, fault);
    }

    private static Instant Read(string cell)
    {
        Assert.True(Dates.TryRead(cell.Cell(), DateOrder.Unknown, out var instant, out var fault), $"{cell}: {fault}");
        Assert.Equal(ValueFault.None, fault);
        return instant;
    }
}
