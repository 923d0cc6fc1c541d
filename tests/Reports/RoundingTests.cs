using Pipeline.Facts;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>Halves go away from zero wherever a number is shown, and are halves of the decimal value.</summary>
public sealed class RoundingTests
{
    private static readonly ReportCulture English = ReportCulture.Of("en");

    [Theory]
    [InlineData(0.3125, "31.3%")]
    [InlineData(-0.3125, "−31.3%")]
    [InlineData(0.0625, "6.25%")]
    [InlineData(0.12245, "12.2%")]
    [InlineData(0.1225, "12.3%")]
    [InlineData(0.2875, "28.8%")]
    [InlineData(0.01125, "1.13%")]
    public void A_share_of_a_half_is_rounded_up(double ratio, string expected) => Assert.Equal(expected, English.Full(ratio, "ratio"));

    [Theory]
    [InlineData(0.285, 0, "29%")]
    [InlineData(0.145, 0, "15%")]
    [InlineData(1.005, 0, "101%")]
    [InlineData(0.0005, 1, "0.1%")]
    public void Binary_fractions_leave_no_trace(double ratio, int decimals, string expected) =>
        Assert.Equal(expected, English.Percent(ratio, decimals));

    [Theory]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "−3")]
    [InlineData(0.5, 0, "1")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(1.005, 2, "1.01")]
    public void So_is_any_number(double value, int decimals, string expected) => Assert.Equal(expected, English.Number(value, decimals));

    [Fact]
    public void Money_and_short_forms_round_the_same()
    {
        Assert.Equal("US$2.68", English.Money(2.675, "USD"));
        Assert.Equal("Rp\u00a03", English.Money(2.5, "IDR"));
        Assert.Equal("12.3k", English.Compact(12_250));
        Assert.Equal("1.13m", English.Compact(1_125_000));
    }

    [Theory]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("2.675::double", 2, "2.68")]
    [InlineData("-2.5::double", 0, "-3")]
    [InlineData("1234.565::double", 2, "1,234.57")]
    [InlineData("2.5", 0, "3")]
    public void Texts_of_warnings_round_as_pages_do(string number, int places, string expected)
    {
        using var database = new Database(Path.GetTempPath());
        Assert.Equal(
            expected,
            Assert.Single(database.Query($"select format('{{:,.{places}f}}', halved({number}, {places}))", row => row.GetString(0))));
    }
}
