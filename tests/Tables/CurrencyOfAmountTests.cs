using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>An amount that names its currency itself, beside a column or a heading that names another one.</summary>
public sealed class CurrencyOfAmountTests
{
    [Theory]
    [InlineData("USD 50.32", "IDR")]
    [InlineData("€ 12.50", "IDR")]
    [InlineData("Rp 1.000", "USD")]
    [InlineData("US$1,000.00", "SGD")]
    [InlineData("$1,000.00", "IDR")]
    [InlineData("1,000.00 USD", "SGD")]
    [InlineData("£5.25", "EUR")]
    [InlineData("¥500", "KRW")]
    public void An_amount_in_another_currency_than_its_row_s_is_rejected(string amount, string currency)
    {
        string[] texts =
        [
            $"deal id,stage,amount,currency,closed\nD1,Won,\"{amount}\",{currency},2026-07-20\n",
            $"deal id,stage,amount ({currency}),closed\nD1,Won,\"{amount}\",2026-07-20\n",
            $"order id,ordered on,order amount,currency,order state\n1,2026-07-20,\"{amount}\",{currency},paid\n",
            $"month,quota,owner,currency\n2026-07,\"{amount}\",Ayu,{currency}\n",
            $"ad day,ad platform,ad cost,currency,campaign\n2026-07-20,X,\"{amount}\",{currency},Kopi\n",
        ];
        foreach (var text in texts)
        {
            var taken = Taking.Of("table.csv", text);
            Assert.Equal((1, 0, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
            Assert.Equal(
                $"an amount in the currency that its heading or the column beside it tells: {currency}",
                Assert.Single(taken.Rejected).Expected);
        }
    }

    [Theory]
    [InlineData("$1,000.25", "SGD", 1_000.25, "SGD")]
    [InlineData("$1,000.25", "USD", 1_000.25, "USD")]
    [InlineData("¥500", "CNY", 500, "CNY")]
    [InlineData("£5.25", "EGP", 5.25, "EGP")]
    [InlineData("RM6.50", "MYR", 6.5, "MYR")]
    [InlineData("Rp 1.000", "", 1_000, "IDR")]
    [InlineData("€ 12.50", "", 12.5, "EUR")]
    [InlineData("50.32", "USD", 50.32, "USD")]
    public void A_sign_of_several_currencies_goes_by_the_column(string amount, string column, double value, string currency)
    {
        var deal = Assert.Single(Taking.Of(
            "deals.csv", $"deal id,stage,amount,currency,closed\nD1,Won,\"{amount}\",{column},2026-07-20\n").All<Deal>());
        Assert.Equal(((decimal)value, currency), (deal.Amount, deal.Currency));
        var spend = Assert.Single(Taking.Of(
            "ads.csv", $"ad day,ad platform,ad cost,currency,campaign\n2026-07-20,X,\"{amount}\",{column},Kopi\n").All<AdSpend>());
        Assert.Equal(((decimal)value, currency), (spend.Cost, spend.Currency));
    }

    [Theory]
    [InlineData("500 kr", "SEK")]
    [InlineData("kr 500", "NOK")]
    [InlineData("500,00 kr.", "dkk")]
    [InlineData("Rs. 500", "INR")]
    public void A_sign_that_no_currency_has_alone_goes_by_the_column(string amount, string currency)
    {
        var deal = Assert.Single(Taking.Of(
            "deals.csv", $"deal id,stage,amount,currency,closed\nD1,Won,\"{amount}\",{currency},2026-07-20\n").All<Deal>());
        Assert.Equal((500m, currency.ToUpperInvariant()), (deal.Amount, deal.Currency));
        var other = Assert.Single(Taking.Of(
            "deals.csv", $"deal id,stage,amount ({currency}),closed\nD1,Won,\"{amount}\",2026-07-20\n").All<Deal>());
        Assert.Equal((500m, currency.ToUpperInvariant()), (other.Amount, other.Currency));
    }

    [Theory]
    [InlineData("500 kr", "", "SEK 500", "kr is SEK, NOK, DKK or ISK")]
    [InlineData("500 kr", "IDR", "SEK 500", "kr is SEK, NOK, DKK or ISK")]
    [InlineData("Rs 500", "USD", "INR 500", "Rs is INR, PKR, LKR, NPR, MUR or SCR")]
    public void Without_one_it_is_rejected_and_never_the_business_s_own(string amount, string currency, string write, string several)
    {
        var rejected = Assert.Single(Taking.Of(
            "deals.csv", $"deal id,stage,amount,currency,closed\nD1,Won,\"{amount}\",{currency},2026-07-20\n").Rejected);
        Assert.Equal(("amount", amount), (rejected.Column, rejected.Found));
        Assert.Contains(write, rejected.Expected, StringComparison.Ordinal);
        Assert.Contains(several, rejected.Expected, StringComparison.Ordinal);
    }
}
