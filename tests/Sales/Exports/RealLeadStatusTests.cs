using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Leads of real CRMs as sales' worklist, against figures that were computed from them without this project.</summary>
public sealed class RealLeadStatusTests
{
    [Fact]
    public void Zoho_s_leads_are_accepted_once_converted_whatever_their_status_still_says()
    {
        var taken = Taking.OfReal("crm-zoho/zoho_Leads.csv", "sales");
        var leads = taken.All<LeadStatus>();
        Assert.Equal(("zoho-lead-statuses", 3_900, 0L), (taken.File.Format, leads.Count, taken.File.Rows.Rejected));

        // 3,632 converted; of the others 62 contacted, 50 pre-qualified and 27 attempted, 22 junk and 21 lost, 61 for later and 25 not contacted.
        Assert.Equal((3_632 + 62 + 50 + 27, 22 + 21, 61 + 25), (Count(leads, "accepted"), Count(leads, "refused"), Count(leads, "pending")));
        Assert.Equal(["Junk Lead", "Lost Lead"], leads.Select(lead => lead.RefusedReason).OfType<string>().Distinct().Order());
        Assert.Empty(taken.File.Notes);
    }

    private static int Count(IEnumerable<LeadStatus> leads, string disposition) => leads.Count(lead => lead.Disposition == disposition);
}
