using Marketing.Facts;
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

        // 3,632 converted; of the others 62 contacted and 50 pre-qualified, 22 junk and 21 lost, 61 for later, 25 not contacted and 27
        // attempted: nobody was reached.
        Assert.Equal(
            (3_632 + 62 + 50, 22 + 21, 61 + 25 + 27), (Count(leads, "accepted"), Count(leads, "refused"), Count(leads, "pending")));
        Assert.Equal(["Junk Lead", "Lost Lead"], leads.Select(lead => lead.RefusedReason).OfType<string>().Distinct().Order());
        Assert.Empty(taken.File.Notes);
    }

    [Fact]
    public void Zoho_s_deals_come_from_its_leads()
    {
        var leads = Taking.OfReal("crm-zoho/zoho_Leads.csv", "sales").All<LeadStatus>().ToDictionary(lead => lead.LeadId);
        var deals = Taking.OfReal("crm-zoho/zoho_Potentials.csv", "sales").All<Deal>();
        Assert.Equal(3_632, deals.Count(deal => leads[deal.LeadId!].Disposition == "accepted"));
        Assert.Equal(1_819, deals.Count(deal => deal.CreatedAt < leads[deal.LeadId!].CreatedAt));
    }

    [Fact]
    public void Salesforce_s_leads()
    {
        var taken = Taking.OfReal("crm-salesforce/sf_Lead.csv", "sales");
        var leads = taken.All<LeadStatus>();
        Assert.Equal(("salesforce-lead-statuses", 14, 0L), (taken.File.Format, leads.Count, taken.File.Rows.Rejected));
        Assert.Equal((4, 2, 8), (Count(leads, "accepted"), Count(leads, "refused"), Count(leads, "pending")));
        Assert.Equal((2, 12), (leads.Count(lead => lead.PersonKeys is null), leads.Count(lead => lead.PersonKeys is not null)));
    }

    [Fact]
    public void HubSpot_s_contacts_wait()
    {
        var taken = Taking.OfReal("crm-hubspot/hubspot_contacts_dummy_id.csv", "sales");
        Assert.Equal((4, 4), (taken.All<LeadStatus>().Count, Count(taken.All<LeadStatus>(), "pending")));
        Assert.Equal(2, taken.File.Rows.SetAside["HubSpot's own sample contact"]);
    }

    [Theory]
    [InlineData("crm-zoho/zoho_Leads.csv")]
    [InlineData("crm-salesforce/sf_Lead.csv")]
    [InlineData("crm-hubspot/hubspot_contacts_dummy_id.csv")]
    public void A_crm_s_leads_are_read_by_both_sides_and_give_each_person_one_key(string file)
    {
        var taken = Taking.OfReal(file);
        Assert.Equal(["marketing", "sales"], taken.Sides);
        var keys = taken.All<Lead>().ToDictionary(lead => lead.LeadId, lead => lead.PersonKeys);
        Assert.All(taken.All<LeadStatus>(), lead => Assert.Equal(keys[lead.LeadId], lead.PersonKeys));
    }

    [Theory]
    [InlineData("crm-zoho/zoho_Campaigns.csv", "marketing")]
    [InlineData("crm-zoho/zoho_Potentials.csv", "sales")]
    [InlineData("crm-zoho/zoho_Calls.csv", "sales")]
    [InlineData("crm-salesforce/sf_Opportunity.csv", "sales")]
    [InlineData("crm-hubspot/hubspot-crm-exports-all-deals-2023-04-03.csv", "sales")]
    [InlineData("crm-maven/maven_sales_pipeline.csv", "sales")]
    [InlineData("crm-maven/maven_sales_teams.csv", "sales")]
    [InlineData("crm-misc/pipeline_sample_2015.csv", "sales")]
    public void Other_exports_of_a_crm_stay_on_their_side(string file, string side) => Assert.Equal([side], Taking.OfReal(file).Sides);

    private static int Count(IEnumerable<LeadStatus> leads, string disposition) => leads.Count(lead => lead.Disposition == disposition);
}
