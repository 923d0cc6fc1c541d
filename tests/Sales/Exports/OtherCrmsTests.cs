using System.Globalization;
using Pipeline.Crm;
using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Deals of more CRMs: what their cases say, and what looks like one of them and is none.</summary>
public sealed class OtherCrmsTests
{
    [Theory]
    [InlineData("03-dynamics-opportunities.csv", "dynamics-opportunities", "won 4800 USD 10-13, lost 7000 USD 10-15, open 1500 USD -")]
    [InlineData("24-close-opportunities.csv", "close-opportunities", "won 1000 USD 10-04, lost 500 USD 10-09")]
    [InlineData("25-bitrix-deals.csv", "bitrix-deals", "won 1000 USD 10-03, lost 300 USD 10-04, open 200 USD -")]
    [InlineData("26-freshsales-deals.csv", "freshsales-deals", "won 1000 USD 10-03, lost 300 USD 10-04")]
    [InlineData("27-monday-deals.csv", "monday-deals", "won 1000  10-03, lost 300  10-04")]
    [InlineData("28-copper-opportunities.csv", "copper-opportunities", "won 1000 USD 10-03, lost 300 USD 10-14")]
    [InlineData("29-qontak-deals.csv", "qontak-deals", "won 1500000 IDR 10-03, lost 2500000 IDR 10-14")]
    public void A_list_of_deals_gives_what_its_case_says(string file, string format, string deals)
    {
        var taken = Taking.Of(file, File.ReadAllBytes(SmallCases.Path(file)));
        Assert.Equal(format, taken.File.Format);
        Assert.Equal(deals, string.Join(", ", taken.All<Deal>().Select(Told)));
        Assert.All(taken.All<Deal>(), deal => Assert.NotNull(deal.Owner));
        Assert.All(taken.All<Deal>(), deal => Assert.NotNull(deal.CreatedAt));

        static string Told(Deal deal) => FormattableString.Invariant(
            $"{deal.Outcome} {deal.Amount:0.##} {deal.Currency} {deal.ClosedAt?.ToString("MM-dd", CultureInfo.InvariantCulture) ?? "-"}");
    }

    [Theory]
    [InlineData("(Do Not Modify) Opportunity - Product,Status,Est. Revenue,Est. Close Date\n1,Open,5,2026-10-05\n")]
    [InlineData("id,lead_id,status_label,value\noppo_1,lead_1,Won,100\n")]
    [InlineData("ID,Deal Name,Stage,Income,Created\n1,A,Deal won,5,2026-10-05\n")]
    [InlineData("Name,Stage,Amount,Owner,Account\nA,Won,5,Ayu,B\n")]
    [InlineData("Name,Stage,Deal Value,Owner\nA,Won,5,Ayu\n")]
    [InlineData("Name,Stage,Status,Value,Owner\nA,Won,Won,5,Ayu\n")]
    [InlineData("Nama Deal,Stage,Nilai Deal,Nama Perusahaan\nA,Menang,5,PT Satu\n")]
    [InlineData("ID,Deal,Stage,Responsible,Deadline\n1,Paint the wall,Done,Ayu,2026-10-01\n")]
    [InlineData("Name,Status,Est. Value,Estimated Close Date,Weighted\nA,Won,5,2026-10-01,3\n")]
    public void A_list_that_lacks_what_tells_the_tool_is_refused(string text) =>
        Assert.Equal("no-format", Taking.Refused("deals.csv", text).Code);

    [Theory]
    [InlineData("lead_source")]
    [InlineData("custom.Lead Source")]
    [InlineData("Lead origin")]
    public void Close_s_source_is_read_or_its_list_refused(string heading)
    {
        var text = $"id,lead_id,status_label,status_type,value,{heading}\noppo_1,lead_1,Won,won,100,Referral\n";
        if (heading == "Lead origin")
        {
            Assert.Equal("no-format", Taking.Refused("deals.csv", text).Code);
        }
        else
        {
            Assert.Equal("Referral", Assert.Single(Taking.Of("deals.csv", text).All<Deal>()).LeadSource);
        }
    }

    [Theory]
    [InlineData("US Dollar", "USD")]
    [InlineData("Rupiah", "IDR")]
    [InlineData("eur", "EUR")]
    [InlineData("Gold", null)]
    public void Dynamics_names_its_currencies(string name, string? code)
    {
        var taken = Taking.Of("o.csv", $"(Do Not Modify) Opportunity,Topic,Status,Est. Revenue,Currency\n1,A,Open,5,{name}\n");
        Assert.Equal(code, taken.All<Deal>().SingleOrDefault()?.Currency);
        Assert.Equal(code is null ? 1 : 0, taken.Rejected.Count);
    }

    [Fact]
    public void A_deal_that_Dynamics_closed_without_a_decision_is_abandoned()
    {
        var deal = Assert.Single(
            Taking.Of(
                "o.csv",
                "(Do Not Modify) Opportunity,Topic,Status,Status Reason,Actual Close Date\n1,A,Lost,Canceled,2026-10-05\n").All<Deal>());
        Assert.Equal((Outcomes.Abandoned, "Canceled"), (deal.Outcome, deal.LostReason));
    }

    [Theory]
    [InlineData(
        "Deal stage,Sales owner,Deal value,Deal name,Closed date,Created at,Sales account", "Won,Ayu,5,A,2026-10-03,2026-09-01,B",
        "Total,,5,,,,")]
    [InlineData(
        "Tahap,Nilai Deal,Nama Deal,Pemilik,Nama Perusahaan,Tanggal Dibuat,Tanggal Tutup", "Menang,5,A,Ayu,B,01/09/2026,03/10/2026",
        "Total,5,,,,,")]
    [InlineData(
        "Status,Topic,Est. Revenue,Est. Close Date,Potential Customer,Owner,Created On", "Won,A,5,2026-10-01,B,Ayu,2026-09-01",
        "Total,,5,,,,")]
    [InlineData("Sales Stage,Deal Size,Deal Owner,Customer,Close Date", "Won,5,Ayu,B,2026-10-03", "Total,5,Ayu,,")]
    public void A_total_under_the_stage_is_no_deal(string heading, string deal, string total)
    {
        var taken = Taking.Of("deals.csv", $"{heading}\n{deal}\n{total}\n");
        Assert.Equal(5, Assert.Single(taken.All<Deal>()).Amount);
        Assert.Equal(3, Assert.Single(taken.Rejected).Line);
    }

    [Theory]
    [InlineData("100000", 1000)]
    [InlineData("\"$1,000\"", null)]
    [InlineData("1000.50", null)]
    public void Close_writes_whole_cents(string value, int? amount)
    {
        var taken = Taking.Of("c.csv", $"id,lead_id,status_type,status_label,value\noppo_1,lead_1,won,Won,{value}\n");
        Assert.Equal(amount, taken.All<Deal>().SingleOrDefault()?.Amount);
        Assert.Equal(amount is null ? 1 : 0, taken.Rejected.Count);
    }

    [Fact]
    public void A_group_of_monday_is_known_in_any_order_of_columns_and_an_item_without_name_is_no_sum()
    {
        var taken = Taking.Of(
            "b.csv",
            "Stage,Name,Deal Value,Owner,Close Probability\nWon,A,5,Ayu,100\n,,5,,\nClosed,,,,\n,,7,Ayu,10\n");
        Assert.Single(taken.All<Deal>());
        Assert.Equal(
            ["name of a group 1", "sum of a group: neither name nor stage 1"],
            taken.File.Rows.SetAside.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(5, Assert.Single(taken.Rejected).Line);
    }

    [Fact]
    public void A_status_that_Close_or_Copper_do_not_have_is_rejected()
    {
        Assert.Single(Taking.Of("c.csv", "id,lead_id,status_type,status_label,value\noppo_1,lead_1,paused,Paused,100\n").Rejected);
        Assert.Single(Taking.Of("c.csv", "Copper ID,Name,Stage,Status,Value\n1,A,Contract,Maybe,100\n").Rejected);
    }
}
