using Marketing.Facts;
using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Pipeline.Tests.Uploads.Odd;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>
/// A thousand and one must not be confused: where three digits behind the decimal mark may be either, the row is rejected with what to
/// write.
/// </summary>
public sealed class ThousandsTests
{
    [Theory]
    [InlineData("1.000", "50.32", "12.5", "12.5")]
    [InlineData("1,000", "50,32", "12,5", "12,5")]
    [InlineData("-1.000", "50.32", "12.5", "12.5")]
    [InlineData("€ 1.234", "€ 50.32", "€ 12.5", "€ 12.5")]
    [InlineData("250.000", "1.5", "0.25", "0.25")]
    public void Three_digits_behind_the_decimal_mark_may_be_thousands(string doubtful, string first, string second, string example)
    {
        var taken = Amounts(doubtful, first, second);
        var rejected = Assert.Single(taken.Rejected);
        Assert.Equal((2, "amount", doubtful), (rejected.Line, rejected.Column, rejected.Found));
        Assert.Contains($"'{example}'", rejected.Expected, StringComparison.Ordinal);
        Assert.Contains(
            doubtful.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), rejected.Expected,
            StringComparison.Ordinal);
        Assert.Equal(2, taken.All<Deal>().Count);
        Assert.Equal((3, 2, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
    }

    [Theory]
    [InlineData("Rp 1.000", "Rp 50.32", "amount")]
    [InlineData("Rp. 1.000", "Rp. 50.32", "amount")]
    [InlineData("1.000 IDR", "50.32 IDR", "amount")]
    [InlineData("idr 1.000", "50.32", "amount")]
    [InlineData("1.000", "Rp 50.32", "amount")]
    [InlineData("Rp 1,000", "Rp 50,32", "amount")]
    [InlineData("1.000", "50.32", "amount (IDR)")]
    [InlineData("Rp 1.000", "50.32", "amount (IDR)")]
    [InlineData("1,000", "50,32", "amount (IDR)")]
    [InlineData("¥1,000", "¥50,32", "amount")]
    public void Decimals_beside_it_make_an_amount_doubtful_whose_currency_alone_tells_thousands(
        string doubtful, string beside, string heading)
    {
        foreach (var amounts in new[] { new[] { doubtful, beside }, [beside, doubtful] })
        {
            var taken = Taking.Of(
                "deals.csv",
                $"deal id;stage;outcome;{heading};created\n"
                    + string.Concat(amounts.Select((amount, i) => $"D{i};Won;won;{amount};2026-09-01\n")));
            var rejected = Assert.Single(taken.Rejected);
            Assert.Equal((heading, doubtful), (rejected.Column, rejected.Found));
            Assert.Contains($"'{beside}'", rejected.Expected, StringComparison.Ordinal);
            Assert.Equal(50.32m, Assert.Single(taken.All<Deal>()).Amount);
        }
    }

    [Fact]
    public void Decimals_far_below_make_it_doubtful_too()
    {
        var taken = Amounts(Enumerable.Repeat("Rp 2.500", 60_000).Prepend("Rp 1.000").Append("Rp 50.32").ToArray());
        Assert.Equal(50.32m, Assert.Single(taken.All<Deal>()).Amount);
        Assert.Equal(60_001, taken.File.Rows.Rejected);
    }

    [Fact]
    public void Amounts_of_two_currencies_are_each_written_their_own_way()
    {
        var taken = Amounts("Rp 500.000", "USD 50.32", "Rp 1.250.000", "USD 1,200.00");
        Assert.Empty(taken.Rejected);
        Assert.Equal(
            [(500_000m, "IDR"), (50.32m, "USD"), (1_250_000m, "IDR"), (1_200m, "USD")],
            taken.All<Deal>().Select(deal => (deal.Amount!.Value, deal.Currency!)));
    }

    [Fact]
    public void Thousands_behind_either_mark_are_read_and_noted()
    {
        var taken = Amounts("Rp 1.000", "Rp 2,000");
        Assert.Equal([1000m, 2000m], taken.All<Deal>().Select(deal => deal.Amount!.Value));
        Assert.Contains(
            "Column 'amount' nowhere tells its decimal mark; three digits behind a mark are read as thousands.", taken.File.Notes);
    }

    [Theory]
    [InlineData("USD 50.32", "250000", "300000")]
    [InlineData("$50.32", "Rp 250.000", "Rp 300.000")]
    [InlineData("50.32 usd", "250.000", "1.300.000")]
    [InlineData("€50,32", "250000", "300000")]
    public void An_amount_of_another_currency_tells_nothing_of_the_other_columns(string foreign, string first, string second)
    {
        var taken =
            Taking.Of(
                "mail.csv",
                "Campaign Name;Send Time;Total Recipients;Unique Opens;Revenue;Bounces;Campaign ID\n"
                    + $"A;2026-10-01;1.000;1.500;{first};2;K1\nB;2026-10-02;700;5;{foreign};1;K2\nC;2026-10-03;2.000;5;{second};1;K3\n");
        Assert.DoesNotContain(taken.Rejected, rejected => rejected.Column != "Revenue");
        Assert.Equal(1000, taken.All<EmailCampaign>().Single(mail => mail.CampaignId == "K1").Sent);
    }

    [Theory]
    [InlineData("1,000", "50.32", "12.5", 1000)]
    [InlineData("1.000", "50,32", "12,5", 1000)]
    [InlineData("1,000.00", "50.32", "12.5", 1000)]
    [InlineData("1.000", "50.320", "0.125", 1)]
    [InlineData("1,250", "50,3201", "12,5", 1.25)]
    [InlineData("0.375", "50.32", "12.5", 0.375)]
    [InlineData("KWD 1.000", "KWD 50.32", "KWD 12.5", 1)]
    [InlineData("1000", "50.32", "12.5", 1000)]
    public void What_can_be_told_is_read(string cell, string first, string second, double expected)
    {
        var taken = Amounts(cell, first, second);
        Assert.Empty(taken.Rejected);
        Assert.Equal((decimal)expected, taken.All<Deal>().Single(deal => deal.DealId == "D0").Amount);
    }

    [Fact]
    public void Decimals_far_below_are_found_before_a_row_is_rejected()
    {
        var amounts = Enumerable.Repeat("12.5", 60_000).Prepend("1.125").Append("2.0625").ToArray();
        var taken = Amounts(amounts);
        Assert.Empty(taken.Rejected);
        Assert.Equal(1.125m, taken.All<Deal>().Single(deal => deal.DealId == "D0").Amount);
    }

    [Fact]
    public void The_marks_of_other_columns_leave_the_same_doubt()
    {
        var taken =
            Taking.Of(
                "deals.csv",
                "deal id,stage,amount,probability,created\nD0,Negotiation,1.000,12.5%,2026-09-01\nD1,Negotiation,700,10%,2026-09-01\n");
        Assert.Equal("1.000", Assert.Single(taken.Rejected).Found);
        Assert.Single(taken.All<Deal>());
    }

    [Theory]
    [InlineData("1.000", "50.32", "12,5", "1000 or 1.0000")]
    [InlineData("1,000", "12,5", "50.32", "1000 or 1,0000")]
    [InlineData("-1.000", "1.234,50", "1,234.50", "-1000 or -1.0000")]
    [InlineData("€ 1.000", "€ 50.32", "€ 12,5", "€ 1000 or € 1.0000")]
    [InlineData("1.234K", "50.32", "12,5", "1234K or 1.2340K")]
    public void Where_a_column_writes_both_marks_a_number_that_could_be_either_is_rejected_and_the_others_are_read(
        string doubtful, string first, string second, string either)
    {
        var taken = Amounts(doubtful, first, second);
        var rejected = Assert.Single(taken.Rejected);
        Assert.Equal((2, "amount", doubtful), (rejected.Line, rejected.Column, rejected.Found));
        Assert.EndsWith(either, rejected.Expected, StringComparison.Ordinal);
        Assert.Contains($"'{first}'", rejected.Expected, StringComparison.Ordinal);
        Assert.Contains($"'{second}'", rejected.Expected, StringComparison.Ordinal);
        Assert.Equal(2, taken.All<Deal>().Count);
        Assert.Equal((3, 2, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
    }

    [Fact]
    public void Another_column_s_mark_does_not_settle_a_column_that_contradicts_itself()
    {
        var taken =
            Taking.Of(
                "deals.csv",
                "deal id;stage;amount;probability;created\nD0;Open;50.32;12.5%;2026-09-01\nD1;Open;12,5;10.5%;2026-09-01\nD2;Open;1.000;"
                    + "10.5%;2026-09-01\n");
        Assert.Equal([50.32m, 12.5m], taken.All<Deal>().Select(deal => deal.Amount!.Value));
        Assert.Equal("1.000", Assert.Single(taken.Rejected).Found);
    }

    [Fact]
    public void Columns_that_contradict_each_other_tell_a_third_nothing()
    {
        var taken = Taking.Of("quota.csv", "month;salesperson;quota;note\n2026-01;Ayu;1.000;\n");
        Assert.Equal(1000, Assert.Single(taken.All<Quota>()).Amount);
        var ads =
            Taking.Of(
                "mail.csv",
                "Campaign Name;Send Time;Total Recipients;Unique Opens;Revenue;Bounces;Campaign ID\nA;2026-10-01;1.000;5;50.32;2,0;K1\nB;"
                    + "2026-10-02;700;5;10.5;1,0;K2\n");
        Assert.Equal(("Total Recipients", "1.000"), (Assert.Single(ads.Rejected).Column, ads.Rejected[0].Found));
    }

    [Theory]
    [InlineData("12,345%", "10.5%", "9,5%")]
    [InlineData("12.345", "10.5", "9,5")]
    public void A_share_that_could_be_either_is_rejected(string doubtful, string first, string second)
    {
        var taken =
            Taking.Of(
                "deals.csv",
                $"deal id;stage;amount;probability;created\nD0;Open;5;{doubtful};2026-09-01\nD1;Open;5;{first};2026-09-01\nD2;Open;5;"
                    + $"{second};2026-09-01\n");
        Assert.Equal(("probability", doubtful), (Assert.Single(taken.Rejected).Column, taken.Rejected[0].Found));
    }

    [Fact]
    public void A_mark_that_nothing_tells_is_told_where_it_is_assumed()
    {
        var taken = Taking.Of("deals.csv", "deal id;stage;amount;probability;created\nD0;Open;5;12.345;2026-09-01\n");
        Assert.Contains(
            taken.File.Notes, note => note.StartsWith("Column 'probability' nowhere tells its decimal mark", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_workbook_numbers_are_what_they_are_and_texts_beside_them_are_asked()
    {
        var taken = Sheet("<v>1.125</v>", "<v>50.32</v>", "<v>1000</v>", "1.000", "12,5");
        Assert.Equal([1.125m, 50.32m, 1000m, 12.5m], taken.All<Deal>().Select(deal => deal.Amount!.Value));
        Assert.Equal("1.000", Assert.Single(taken.Rejected).Found);

        var dots = Sheet("<v>1.125</v>", "1.000");
        Assert.Equal((1.125m, "1.000"), (Assert.Single(dots.All<Deal>()).Amount!.Value, Assert.Single(dots.Rejected).Found));
    }

    private static Taking Sheet(params string[] amounts) => Taking.Of("deals.xlsx", Workbooks.Of(
        Workbooks.Row("r='1'", ["deal id", "stage", "amount", "created"])
        + string.Concat(
            amounts.Select(
                (amount, i) =>
                    $"<row r='{i + 2}'>{Text($"D{i}")}{Text("Negotiation")}{(amount.StartsWith('<') ? $"<c>{amount}</c>" : Text(amount))}{Text("2026-09-01")}</row>"))));

    private static string Text(string text) => $"<c t='inlineStr'><is><t>{text}</t></is></c>";

    private static Taking Amounts(params string[] amounts) => Taking.Of(
        "deals.csv",
        "deal id;stage;outcome;amount;created\n" + string.Concat(amounts.Select((amount, i) => $"D{i};Won;won;{amount};2026-09-01\n")));
}
