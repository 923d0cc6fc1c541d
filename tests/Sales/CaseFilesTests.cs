using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales;

/// <summary>The cases that lie beside the repository, where they are there at all, as they stand.</summary>
public sealed class CaseFilesTests
{
    [Fact]
    public void An_amount_that_may_be_a_thousand_or_one_is_rejected()
    {
        var (name, content) = SmallCases.Read("08b-deals-point-both-ways.csv");
        var taken = Taking.Of(name, content);
        Assert.Equal("1.000", Assert.Single(taken.Rejected).Found);
        Assert.Equal([50.32m, 12.5m], taken.All<Deal>().Select(deal => deal.Amount!.Value));
    }

    [Fact]
    public void Days_in_both_orders_are_refused()
    {
        var (name, content) = SmallCases.Read("09-deals-both-orders.csv");
        Assert.Equal("date-order", Taking.Refused(name, content).Code);
    }

    [Fact]
    public void A_summary_report_of_Salesforce_gives_two_won_and_one_lost()
    {
        var (name, content) = SmallCases.Read("48-salesforce-summary-grouped.csv");
        var taken = Taking.Of(name, content);
        Assert.Equal(
            [("won", 1_300m), ("lost", 200m)],
            taken.All<Deal>().GroupBy(deal => deal.Outcome).Select(deals => (deals.Key, deals.Sum(deal => deal.Amount ?? 0))));
        Assert.Equal(
            (6, 3, 3), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.SetAside["subtotal or total of a grouped report"]));
    }
}
