using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class WordedDaysTests
{
    [Theory]
    [InlineData("January 1 – 31, 2026", "2026-01-01", "2026-01-31")]
    [InlineData("Week January 5 – 11, 2026", "2026-01-05", "2026-01-11")]
    [InlineData("Woche 29. Dezember 2025 – 4. Januar 2026", "2025-12-29", "2026-01-04")]
    [InlineData("December 29 – January 4, 2026", "2025-12-29", "2026-01-04")]
    [InlineData("1.–31. Januar 2026", "2026-01-01", "2026-01-31")]
    [InlineData("29 Desember 2025 – 4 Januari 2026", "2025-12-29", "2026-01-04")]
    [InlineData("du 1 au 31 janvier 2026", "2026-01-01", "2026-01-31")]
    [InlineData("février 2024", "2024-02-01", "2024-02-29")]
    [InlineData("lunes, 5 de enero de 2026", "2026-01-05", "2026-01-05")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    public void Days_are_told_in_words(string text, string from, string to) =>
        Assert.Equal(
            (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)), WordedDays.Of(text));

    [Theory]
    [InlineData("January 31 – 1, 2026")]
    [InlineData("30 February 2026")]
    [InlineData("Pages 12")]
    [InlineData("report 2026")]
    [InlineData("January 1 – 2 and 3, 2026")]
    [InlineData("")]
    public void What_tells_no_days_tells_none(string text) => Assert.Null(WordedDays.Of(text));
}
