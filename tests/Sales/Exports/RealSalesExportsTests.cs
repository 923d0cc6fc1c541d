using System.Text;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Exports of real tools against figures that were computed from them without this project.</summary>
public sealed class RealSalesExportsTests
{
    [Fact]
    public void Salesforce_opportunities()
    {
        var taken = Taking.OfReal("crm-salesforce/sf_Opportunity.csv");
        var won = Of(taken, "won");
        Assert.Equal("salesforce-opportunities", taken.File.Format);
        Assert.Equal((58, 34, 0), (taken.All<Deal>().Count, won.Count, Of(taken, "lost").Count));
        Assert.Equal(
            (814_000.00m, 23_941.1765m), (won.Sum(deal => deal.Amount!.Value), Math.Round(won.Average(deal => deal.Amount!.Value), 4)));
        AccountsForAll(taken);
    }

    [Fact]
    public void HubSpot_deals()
    {
        var taken = Taking.OfReal("crm-hubspot/hubspot-crm-exports-all-deals-2023-04-03.csv");
        Assert.Equal(
            (87, 10, 22, 19), (taken.All<Deal>().Count, Of(taken, "won").Count, Of(taken, "lost").Count, Of(taken, "abandoned").Count));
        Assert.Equal(
            (4, 1_155_250.00m), (Of(taken, "won").Count(deal => deal.Amount is not null), Of(taken, "won").Sum(deal => deal.Amount ?? 0)));
        AccountsForAll(taken);
    }

    [Fact]
    public void Zoho_potentials()
    {
        var taken = Taking.OfReal("crm-zoho/zoho_Potentials.csv");
        Assert.Equal((3_632, 1_425, 485), (taken.All<Deal>().Count, Of(taken, "won").Count, Of(taken, "lost").Count));
        Assert.Equal(89_066_200.00m, Of(taken, "won").Sum(deal => deal.Amount!.Value));
        Assert.Equal(taken.All<Deal>().Count, taken.All<Deal>().Select(deal => deal.DealId).Distinct().Count());
        AccountsForAll(taken);
    }

    [Fact]
    public void Zoho_calls()
    {
        var taken = Taking.OfReal("crm-zoho/zoho_Calls.csv");
        var calls = taken.All<Activity>();
        Assert.Equal(
            ("zoho-calls", 4_100, 170, 540),
            (taken.File.Format, calls.Count, calls.Count(call => call.LeadId is not null), calls.Count(call => call.Direction == "out")));
        Assert.DoesNotContain(calls, call => call.DealId == "0");
        AccountsForAll(taken);
    }

    [Fact]
    public void Maven_opportunities_however_their_dates_are_written()
    {
        var text = File.ReadAllText(RealExports.Path("crm-maven/maven_sales_pipeline.csv"));
        Check(Taking.Of("sales_pipeline.csv", text));
        Check(Taking.Of("sales_pipeline.csv", Rewritten(text, day => $"{day.Month}/{day.Day}/{day.Year}")));
        Check(Taking.Of("sales_pipeline.csv", Rewritten(text, day => $"{day:dd-MM-yy}")));
        Check(Taking.Of("sales_pipeline.csv", Rewritten(text, day => $"{day:d.M.yyyy}").Replace(',', ';')));

        static void Check(Taking taken)
        {
            var won = Of(taken, "won");
            Assert.Equal(
                (8_800, 4_238, 2_473, 2_089), (taken.All<Deal>().Count, won.Count, Of(taken, "lost").Count, Of(taken, "open").Count));
            Assert.Equal(10_005_534m, won.Sum(deal => deal.Amount!.Value));
            Assert.Equal(2_360.9094m, Math.Round(won.Average(deal => deal.Amount!.Value), 4));
            Assert.Equal(51.7820, Math.Round(won.Average(deal => (deal.ClosedAt! - deal.CreatedAt!).Value.TotalDays), 4));
            Assert.Equal(41.4792, Math.Round(Of(taken, "lost").Average(deal => (deal.ClosedAt! - deal.CreatedAt!).Value.TotalDays), 4));
            Assert.Equal(
                [531, 1_254, 1_257, 1_196], won.GroupBy(deal => (deal.ClosedAt!.Value.Month - 1) / 3).OrderBy(quarter => quarter.Key)
                    .Select(quarter => quarter.Count()));
            Assert.Equal(30, taken.All<Deal>().Select(deal => deal.Owner).Distinct().Count());
            Assert.Equal(
                [("Darcel Schlecht", 1_153_214m), ("Vicki Laflamme", 478_396m), ("Kary Hendrixson", 454_298m)],
                won.GroupBy(deal => deal.Owner!).Select(owner => (owner.Key, owner.Sum(deal => deal.Amount!.Value)))
                    .OrderByDescending(owner => owner.Item2).Take(3));
            AccountsForAll(taken);
        }
    }

    [Fact]
    public void Maven_s_dates_are_refused_when_no_day_tells_their_order()
    {
        var lines = File.ReadAllLines(RealExports.Path("crm-maven/maven_sales_pipeline.csv"));
        var undecided =
            lines.Where(line => line.Split(',') is var cells && (cells[0] == "opportunity_id" || (IsEarly(cells[5]) && IsEarly(cells[6]))));
        var refusal =
            Taking.Refused("sales_pipeline.csv", Rewritten(string.Join('\n', undecided), day => $"{day.Month}/{day.Day}/{day.Year}"));
        Assert.Equal("date-order", refusal.Code);
        Assert.Matches("'(engage|close)_date' holds dates such as '[0-9]+/[0-9]+/[0-9]{4}'", refusal.Reason);

        static bool IsEarly(string day) => day.Length == 0 || int.Parse(day[^2..], null) <= 12;
    }

    [Fact]
    public void Maven_s_teams()
    {
        var taken = Taking.OfReal("crm-maven/maven_sales_teams.csv");
        Assert.Equal(("teams", 35), (taken.File.Format, taken.All<Membership>().Count));
    }

    [Fact]
    public void A_pipeline_sheet_with_thousands_of_empty_rows()
    {
        var taken = Taking.OfReal("crm-misc/pipeline_sample_2015.csv");
        Assert.Equal(("pipeline-sheet", 5_841L, 1_000L), (taken.File.Format, taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.Equal(4_841, taken.File.Rows.SetAside.Values.Sum());
        Assert.Equal(["empty row", "no deal: owner, stage and size are empty"], taken.File.Rows.SetAside.Keys);
        Assert.Equal((53, 33), (Of(taken, "won").Count, Of(taken, "lost").Count));
        Assert.Equal(1_000, taken.All<Deal>().Select(deal => deal.DealId).Distinct().Count());
    }

    [Theory]
    [InlineData("crm-maven/maven_accounts.csv")]
    [InlineData("crm-maven/maven_products.csv")]
    [InlineData("crm-maven/maven_data_dictionary.csv")]
    [InlineData("crm-zoho/zoho_Accounts.csv")]
    [InlineData("crm-zoho/zoho_Users.csv")]
    public void Tables_that_nobody_measures_are_refused(string file) =>
        Assert.Equal("no-format", Taking.Refused(Path.GetFileName(file), File.ReadAllBytes(RealExports.Path(file))).Code);

    private static List<Deal> Of(Taking taken, string outcome) => [.. taken.All<Deal>().Where(deal => deal.Outcome == outcome)];

    private static void AccountsForAll(Taking taken)
    {
        RowCounts rows = taken.File.Rows;
        Assert.Equal((rows.Read, 0L), (rows.Kept + rows.Rejected + rows.SetAside.Values.Sum(), rows.Rejected));
        Assert.Equal(rows.Kept, taken.Facts.Count);
    }

    private static string Rewritten(string text, Func<DateOnly, string> write)
    {
        var rewritten = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            rewritten.AppendJoin(
                ',', line.TrimEnd('\r').Split(',')
                    .Select(cell => DateOnly.TryParseExact(cell, "yyyy-MM-dd", out var day) ? write(day) : cell)).Append('\n');
        }

        return rewritten.ToString();
    }
}
