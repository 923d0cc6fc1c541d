using System.Globalization;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u00A0234,56", "1234.56")]
    [InlineData("1\u202F234\u202F567,5", "1234567.5")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("12,34,567.00", "1234567")]
    [InlineData("1,00,000", "100000")]
    [InlineData("1 234", "1234")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("0.123", "0.123")]
    [InlineData("0,123", "0.123")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1,2345", "1.2345")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("1,250,000", "1250000")]
    [InlineData(".5", "0.5")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("- 5", "-5")]
    [InlineData("(1,234.50)", "-1234.50")]
    [InlineData("1,234.50-", "-1234.50")]
    [InlineData("1.234,50-", "-1234.50")]
    [InlineData("１，２３４．５０", "1234.50")]
    [InlineData("－５", "-5")]
    [InlineData("007", "7")]
    [InlineData("376.0", "376")]
    [InlineData(" 31,193 ", "31193")]
    [InlineData("0.0150164524421594", "0.0150164524421594")]
    [InlineData("1e+05", "100000")]
    [InlineData("9.5e-05", "0.000095")]
    [InlineData("9,5E-05", "0.000095")]
    [InlineData("1.2345678E7", "12345678")]
    [InlineData("79228162514264337593543950", "79228162514264337593543950")]
    [InlineData("0.12345678901234567890123456789", "0.1234567890123456789012345679")]
    public void A_number_is_read_exactly(string cell, string expected) => Assert.Equal(Of(expected), Read(cell).Value);

    [Theory]
    [InlineData("$342.09K", "342090", "USD", true)]
    [InlineData("$1,117.10K", "1117100", "USD", true)]
    [InlineData("1.2M", "1200000", null, true)]
    [InlineData("1.2B", "1200000000", null, true)]
    [InlineData("2,3 jt", "2300000", null, true)]
    [InlineData("2,3 juta", "2300000", null, true)]
    [InlineData("1,5 rb", "1500", null, true)]
    [InlineData("12 ribu", "12000", null, true)]
    [InlineData("2,3 mil", "2300", null, true)]
    [InlineData("1,2 mi", "1200000", null, true)]
    [InlineData("4,5 Mio. €", "4500000", "EUR", true)]
    [InlineData("3 Tsd.", "3000", null, true)]
    [InlineData("5 M€", "5000000", "EUR", true)]
    [InlineData("Rp 2,5 jt", "2500000", "IDR", true)]
    [InlineData("Rp 1.250.000", "1250000", "IDR", false)]
    [InlineData("Rp1.250.000,00", "1250000", "IDR", false)]
    [InlineData("Rp.1.250.000", "1250000", "IDR", false)]
    [InlineData("Rp. 1.250.000,-", "1250000", "IDR", false)]
    [InlineData("IDR 15.000", "15000", "IDR", false)]
    [InlineData("15,000 IDR", "15000", "IDR", false)]
    [InlineData("€1,622.60", "1622.60", "EUR", false)]
    [InlineData("1.622,60 €", "1622.60", "EUR", false)]
    [InlineData("1 622,60\u00A0€", "1622.60", "EUR", false)]
    [InlineData("£0.00", "0", "GBP", false)]
    [InlineData("$22,700.00", "22700", "USD", false)]
    [InlineData("-$5", "-5", "USD", false)]
    [InlineData("$-5", "-5", "USD", false)]
    [InlineData("($5.25)", "-5.25", "USD", false)]
    [InlineData("$(5.25)", "-5.25", "USD", false)]
    [InlineData("US$ 10", "10", "USD", false)]
    [InlineData("AUD $5", "5", "AUD", false)]
    [InlineData("$5 CAD", "5", "CAD", false)]
    [InlineData("R$ 1.234,56", "1234.56", "BRL", false)]
    [InlineData("100 UAH", "100", "UAH", false)]
    [InlineData("usd 50.32", "50.32", "USD", false)]
    [InlineData("50.32 usd", "50.32", "USD", false)]
    [InlineData("Usd50.32", "50.32", "USD", false)]
    [InlineData("idr 50.000", "50000", "IDR", false)]
    [InlineData("50,32 zł", "50.32", "PLN", false)]
    [InlineData("RM 50.00", "50", "MYR", false)]
    [InlineData("S$ 50", "50", "SGD", false)]
    [InlineData("฿50", "50", "THB", false)]
    [InlineData("₫500.000", "500000", "VND", false)]
    [InlineData("500.000₫", "500000", "VND", false)]
    [InlineData("Rp50.000,-", "50000", "IDR", false)]
    [InlineData("Rp50.000,00", "50000", "IDR", false)]
    [InlineData("IDR 50,000.00", "50000", "IDR", false)]
    [InlineData("€ 1.234,50", "1234.50", "EUR", false)]
    [InlineData("1\u202F234,50\u202F€", "1234.50", "EUR", false)]
    [InlineData("1\u00A0234,50\u00A0€", "1234.50", "EUR", false)]
    [InlineData("CHF 1’234.50", "1234.50", "CHF", false)]
    [InlineData("SFr. 1'234.50", "1234.50", "CHF", false)]
    [InlineData("500 元", "500", "CNY", false)]
    [InlineData("5,000円", "5000", "JPY", false)]
    [InlineData("KSh 1,500.00", "1500", "KES", false)]
    [InlineData("1.234,50 TL", "1234.50", "TRY", false)]
    [InlineData("500 kr", "500", "kr", false)]
    [InlineData("kr 500", "500", "kr", false)]
    [InlineData("500,50 kr.", "500.50", "kr", false)]
    [InlineData("Rs. 1,00,000", "100000", "Rs", false)]
    [InlineData("€.50", "0.5", "EUR", false)]
    [InlineData("EUR.50", "0.5", "EUR", false)]
    [InlineData("$.50", "0.5", "USD", false)]
    public void Currency_and_scale_stand_before_or_behind(string cell, string expected, string? currency, bool scaled)
    {
        var (value, shape) = Read(cell);
        Assert.Equal((Of(expected), currency, scaled), (value, shape.Currency, shape.Scaled));
        Assert.False(shape.MarkAssumed);
    }

    [Theory]
    [InlineData("65.0%", "0.65")]
    [InlineData("3,4%", "0.034")]
    [InlineData("299.96%", "2.9996")]
    [InlineData("62,65 %", "0.6265")]
    [InlineData("-5%", "-0.05")]
    [InlineData("0.00%", "0")]
    public void A_percentage_is_a_fraction(string cell, string expected)
    {
        var (value, shape) = Read(cell);
        Assert.Equal((Of(expected), true), (value, shape.IsPercent));
    }

    [Fact]
    public void A_bound_is_marked_as_one()
    {
        Assert.Equal((0.1m, new NumberShape { IsPercent = true, IsBelow = true }), Read("< 10%"));
        Assert.Equal((0.9m, new NumberShape { IsPercent = true, IsAbove = true }), Read(">90%"));
    }

    [Theory]
    [InlineData("1,234", DecimalMark.Unknown, "1234", true)]
    [InlineData("1.234", DecimalMark.Unknown, "1.234", true)]
    [InlineData("$1.234", DecimalMark.Unknown, "1.234", true)]
    [InlineData("1,234", DecimalMark.Dot, "1234", false)]
    [InlineData("1.234", DecimalMark.Dot, "1.234", false)]
    [InlineData("1,234", DecimalMark.Comma, "1.234", false)]
    [InlineData("1.234", DecimalMark.Comma, "1234", false)]
    [InlineData("Rp 1.234", DecimalMark.Unknown, "1234", false)]
    public void What_could_be_either_is_read_by_the_column_and_else_by_the_rule(
        string cell, DecimalMark mark, string expected, bool assumed)
    {
        Assert.True(Numbers.TryRead(cell.Cell(), mark, out var value, out var shape));
        Assert.Equal((Of(expected), assumed), (value, shape.MarkAssumed));
    }

    [Theory]
    [InlineData("12.5", DecimalMark.Comma)]
    [InlineData("1,234.56", DecimalMark.Comma)]
    [InlineData("12,5", DecimalMark.Dot)]
    [InlineData("1.234,56", DecimalMark.Dot)]
    [InlineData("1.250.000", DecimalMark.Dot)]
    public void A_cell_that_contradicts_its_column_is_not_read(string cell, DecimalMark mark) =>
        Assert.False(Numbers.TryRead(cell.Cell(), mark, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData("$")]
    [InlineData("Rp")]
    [InlineData("abc")]
    [InlineData("3.апр")]
    [InlineData("#DIV/0!")]
    [InlineData("#####")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("192.168.0.1")]
    [InlineData("1,23,45")]
    [InlineData("12 34")]
    [InlineData("5 10")]
    [InlineData("1234 567")]
    [InlineData("5.")]
    [InlineData("5,")]
    [InlineData("1,234.")]
    [InlineData("1.234.56")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("10-20")]
    [InlineData("5%%")]
    [InlineData("5% K")]
    [InlineData("$5%")]
    [InlineData("5KK")]
    [InlineData("$5 EUR")]
    [InlineData("€5 USD")]
    [InlineData("15 all")]
    [InlineData("top 10")]
    [InlineData("5 kr SEK")]
    [InlineData("5 units")]
    [InlineData("-5-")]
    [InlineData("(5)-")]
    [InlineData("$5-")]
    [InlineData("1.22158E+17")]
    [InlineData("1,22E+08")]
    [InlineData("1e+400")]
    [InlineData("1e-60")]
    [InlineData("Rp 1,2 M")]
    [InlineData("2026-01-31")]
    [InlineData("00:02:06")]
    [InlineData("792281625142643375935439500000")]
    public void A_damaged_cell_is_no_number_and_not_zero(string cell)
    {
        Assert.False(Numbers.TryRead(cell.Cell(), DecimalMark.Unknown, out _, out _));
        Assert.False(Numbers.TryReadCount(cell.Cell(), DecimalMark.Unknown, out _));
    }

    [Theory]
    [InlineData("12,400", 12400)]
    [InlineData("12.400", 12400)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("376.0", 376)]
    [InlineData("376,00", 376)]
    [InlineData("2,3 jt", 2300000)]
    [InlineData("1.2K", 1200)]
    [InlineData("-5", -5)]
    [InlineData("0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("122121474620644102", 122121474620644102)]
    public void A_count_is_whole(string cell, long expected)
    {
        Assert.True(Numbers.TryReadCount(cell.Cell(), DecimalMark.Unknown, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("3.4")]
    [InlineData("0.123")]
    [InlineData("50%")]
    [InlineData("< 10")]
    [InlineData("$5")]
    [InlineData("9223372036854775808")]
    [InlineData("1,23456K")]
    public void What_is_not_whole_is_no_count(string cell) => Assert.False(Numbers.TryReadCount(cell.Cell(), DecimalMark.Unknown, out _));

    [Fact]
    public void A_column_with_a_decimal_dot_has_no_dots_between_thousands() =>
        Assert.False(Numbers.TryReadCount("12.400"u8, DecimalMark.Dot, out _));

    private static (decimal Value, NumberShape Shape) Read(string cell)
    {
        Assert.True(Numbers.TryRead(cell.Cell(), DecimalMark.Unknown, out var value, out var shape), cell);
        return (value, shape);
    }

    private static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
