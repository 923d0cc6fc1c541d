using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

public sealed class OdooLeadsTests
{
    // Sales keeps such a list, and a lead has one key on both sides.
    [Theory]
    [InlineData("Lead")]
    [InlineData("Opportunity")]
    public void A_list_without_ids_tells_leads_apart_as_sales_does(string type)
    {
        var content = "Opportunity,Company Name,Created on,Stage,Type,Expected Revenue\n"
            + $"Mesin,Kafe,2026-09-01 02:00:00,New,{type},5\nMesin,Toko,2026-09-01 02:00:00,New,{type},6\n";
        var marketing = Taking.Of("crm.lead.csv", content, "marketing");
        Assert.Equal((2, 0), (marketing.File.Rows.Kept, marketing.File.Rows.Rejected));
        Assert.Equal(
            Taking.Of("crm.lead.csv", content, "sales").All<global::Sales.Facts.LeadStatus>().Select(lead => lead.LeadId),
            marketing.All<Lead>().Select(lead => lead.LeadId));
        Assert.Contains(marketing.File.Notes, note => note.StartsWith("The export holds no 'External ID'", StringComparison.Ordinal));
    }

    // What changed last tells how far an export reaches, and which of two records of a lead is the newer.
    [Theory]
    [InlineData("id,name,create_date,write_date,stage_id,type,expected_revenue")]
    [InlineData("External ID,Opportunity,Created on,Last Updated on,Stage,Type,Expected Revenue")]
    public void A_lead_tells_when_it_was_changed_last(string headings)
    {
        var lead = Assert.Single(
            Taking.Of("crm.lead.csv", $"{headings}\n7,A,2026-09-01 02:00:00,2026-10-03 04:05:06,New,Lead,5\n", "marketing").All<Lead>());
        Assert.Equal((new DateTime(2026, 9, 1), new DateTime(2026, 10, 3)), (lead.CreatedAt.Date, lead.ModifiedAt!.Value.Date));
    }
}
