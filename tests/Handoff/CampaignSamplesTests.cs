using Microsoft.VisualBasic.FileIO;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>What the invented firm's campaigns cost and brought, worked out of its files by other code.</summary>
public sealed class CampaignSamplesTests(ReceivedFolders folders)
{
    private const string Qualified = "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"";

    // Three campaigns of a fixed budget a month; the horizon that the samples have is 17 days, so that October is too young.
    [Theory]
    [InlineData("Mesin Kopi Januari", 1_500_000)]
    [InlineData("Grinder Hemat", 900_000)]
    [InlineData("Promo Lebaran", 2_400_000)]
    public async Task A_campaign_s_figures_are_those_of_its_files(string campaign, int aMonth)
    {
        var report = (await folders.MeasuredAsync(ReceivedFolders.Samples, ReceivedFolders.SamplesDay)).Handoff;
        double? Of(string metric) => report.Measurements.Single(
            measurement => measurement.Metric == metric && measurement.Grain == "all"
                && measurement.Dimensions.GetValueOrDefault("campaign") == campaign).Value;
        var wins = Rows("sales/hubspot-crm-exports-all-deals-2026-10-31.csv").Where(deal => deal["Deal Stage"] == "Closed Won")
            .SelectMany(deal => deal["Associated Contact IDs"].Split(';').Select(contact => (Contact: contact.Trim(), Deal: deal)))
            .ToLookup(pair => pair.Contact, pair => pair.Deal);
        var leads = Rows("hubspot-crm-exports-all-contacts-2026-10-31.csv")
            .Where(lead => lead["Original Traffic Source Drill-Down 2"] == campaign && lead[Qualified].Length > 0)
            .Where(lead => DayOf(lead["Create Date"]) < new DateOnly(2026, 10, 1)).ToList();
        var won = leads.Select(lead => (From: DayOf(lead["Create Date"]), Deals: wins[lead["Record ID"]]))
            .Select(lead => lead.Deals.Where(deal => DayOf(deal["Close Date"]) >= lead.From
                && DayOf(deal["Close Date"]) <= lead.From.AddDays(17)).ToList())
            .Where(deals => deals.Count > 0).ToList();
        var cost = 14.0 * aMonth;
        Assert.Equal(cost, Of("campaign_cost"));
        Assert.Equal(cost / leads.Count, Of("cost_per_lead_handed_over")!.Value, 6);
        Assert.Equal(cost / won.Count, Of("cost_per_won_lead")!.Value, 6);
        var value = won.SelectMany(deals => deals).Where(deal => deal["Amount"].Length > 0)
            .Sum(deal => double.Parse(deal["Amount"], CultureInfo.InvariantCulture));
        Assert.Equal(value / cost, Of("return_on_ad_spend")!.Value, 6);
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new TextFieldParser(Path.Combine(ReceivedFolders.Samples, file)) { Delimiters = [","] };
        var headings = reader.ReadFields()!;
        List<Dictionary<string, string>> rows = [];
        while (reader.ReadFields() is { } cells)
        {
            rows.Add(headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
