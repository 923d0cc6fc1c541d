using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class ReportCultureTests
{
    private static readonly ReportCulture Indonesian = ReportCulture.Of("id");
    private static readonly ReportCulture English = ReportCulture.Of("en");

    [Theory]
    [InlineData(1_250_000, "Rp 1,25 jt", "Rp 1.25m")]
    [InlineData(1_500_000, "Rp 1,5 jt", "Rp 1.5m")]
    [InlineData(12_345, "Rp 12,3 rb", "Rp 12.3k")]
    [InlineData(9_999, "Rp 9.999", "Rp 9,999")]
    [InlineData(999_600, "Rp 1 jt", "Rp 1m")]
    [InlineData(2_530_000_000, "Rp 2,53 M", "Rp 2.53bn")]
    [InlineData(7.5e12, "Rp 7,5 T", "Rp 7.5tn")]
    [InlineData(3e16, "Rp 30.000 T", "Rp 30,000tn")]
    [InlineData(-250_000, "−Rp 250 rb", "−Rp 250k")]
    [InlineData(0, "Rp 0", "Rp 0")]
    public void Money_in_few_characters(double value, string indonesian, string english)
    {
        Assert.Equal(indonesian, Plain(Indonesian.CompactMoney(value, "IDR")));
        Assert.Equal(english, Plain(English.CompactMoney(value, "IDR")));
    }

    [Fact]
    public void In_words_large_numbers_are_named_in_full()
    {
        Assert.Equal("Rp 1,2 miliar", Plain(Indonesian.InWords(1.2e9, "IDR")));
        Assert.Equal("Rp 4,66 juta", Plain(Indonesian.InWords(4_660_000, "IDR")));
        Assert.Equal("480 ribu", Plain(Indonesian.InWords(480_000, "impressions")));
        Assert.Equal("Rp 1.2bn", Plain(English.InWords(1.2e9, "IDR")));
        Assert.Equal("0%", Plain(Indonesian.InWords(0, "ratio")));
    }

    [Fact]
    public void Days_in_a_text_are_written_as_the_language_writes_them()
    {
        Assert.Equal("sejak 31 Des 2020, bukan 2020-13-01", Plain(Indonesian.Dated("sejak 2020-12-31, bukan 2020-13-01")));
        Assert.Equal("12020-12-31", English.Dated("12020-12-31"));
    }

    [Fact]
    public void Who_waited_for_days_did_not_wait_for_hours()
    {
        Assert.Equal("650 hari", Plain(Indonesian.Full(15_606.63, ReportCulture.Wait)));
        Assert.Equal("5,5 jam", Plain(Indonesian.Full(5.5, ReportCulture.Wait)));
    }

    [Fact]
    public void Money_in_full_has_hundredths_only_where_people_pay_them()
    {
        Assert.Equal("Rp 1.250.000", Plain(Indonesian.Money(1_250_000.4, "IDR")));
        Assert.Equal("US$2,360.91", Plain(English.Money(2360.9094, "USD")));
        Assert.Equal("US$2.360,91", Plain(Indonesian.Money(2360.9094, "USD")));
        Assert.Equal("CHF 12.50", Plain(English.Money(12.5, "CHF")));
    }

    [Theory]
    [InlineData(0.631501, "63,2%", "63.2%")]
    [InlineData(1, "100,0%", "100.0%")]
    [InlineData(-0.0001, "0,0%", "0.0%")]
    public void Ratios_are_per_cent_and_a_rounded_nothing_has_no_sign(double value, string indonesian, string english)
    {
        Assert.Equal(indonesian, Plain(Indonesian.Percent(value)));
        Assert.Equal(english, Plain(English.Percent(value)));
    }

    [Fact]
    public void A_multiple_is_no_share()
    {
        Assert.Equal("1,2×", Indonesian.Full(1.18, "times"));
        Assert.Equal("2.5×", English.InWords(2.5, "times"));
    }

    [Fact]
    public void What_does_not_exist_is_never_a_zero()
    {
        Assert.All(new[] { "ratio", "IDR", "days", "deals" }, unit => Assert.Equal("t/a", Indonesian.Full(null, unit)));
        Assert.All(new[] { "ratio", "IDR", "days", "deals" }, unit => Assert.Equal("n/a", English.Brief(null, unit)));
    }

    [Fact]
    public void Days_and_periods()
    {
        var (from, to) = (new DateOnly(2026, 1, 5), new DateOnly(2026, 5, 18));
        Assert.Equal("5 Jan 2026", Plain(Indonesian.Day(from)));
        Assert.Equal("18 Mei 2026", Plain(Indonesian.Day(to)));
        Assert.Equal("5 Jan – 18 May 2026", Plain(English.Days(from, to)));
        Assert.Equal("5–7 Jan 2026", Plain(English.Days(from, from.AddDays(2))));
        Assert.Equal("30 Des 2025 – 5 Jan 2026", Plain(Indonesian.Days(new(2025, 12, 30), from)));
        Assert.Equal("5 Jan 2026", Plain(Indonesian.Days(from, from)));
    }

    [Fact]
    public void The_machines_own_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("5 Jan 2026 1.234,5", Plain($"{Indonesian.Day(new(2026, 1, 5))} {Indonesian.Number(1234.5, 1)}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
