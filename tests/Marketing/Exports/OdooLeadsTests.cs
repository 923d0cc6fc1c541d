using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

public sealed class OdooLeadsTests
{
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
