using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>What Zoho's activities are related to may be a lead or a deal; which of them, the export does not always say.</summary>
public sealed class ZohoRelatedTests
{
    private const string Calls = "Record Id,Call Type,Outgoing Call Status,Call Start Time,Call Duration (in seconds),Call Owner,"
        + "Related To.id";

    [Theory]
    [InlineData(Calls + "\nzcrm_601,Outbound,Completed,2026-11-25 15:03:00,120,Ayu,zcrm_71\n", "zcrm_71", "zcrm_71")]
    [InlineData(Calls + ",$se_module\nzcrm_601,Outbound,Completed,2026-11-25 15:03:00,120,Ayu,zcrm_71,Leads\n", "zcrm_71", null)]
    [InlineData(Calls + ",$se_module\nzcrm_601,Outbound,Completed,2026-11-25 15:03:00,120,Ayu,zcrm_71,Deals\n", null, "zcrm_71")]
    [InlineData(Calls + ",$se_module\nzcrm_601,Outbound,Completed,2026-11-25 15:03:00,120,Ayu,zcrm_71,Accounts\n", null, null)]
    [InlineData(Calls + ",DEALID\nzcrm_601,Outbound,Completed,2026-11-25 15:03:00,120,Ayu,zcrm_71,zcrm_9\n", "zcrm_71", "zcrm_9")]
    [InlineData(
        "Record Id,Title,From,To,Host,Related To.id\nz2,Demo,2026-11-25 16:00:00,2026-11-25 17:00:00,Ayu,zcrm_72\n", "zcrm_72", "zcrm_72")]
    [InlineData(
        "Record Id,Subject,Task Owner,Status,Closed Time,What Id\nz3,Email,Ayu,Completed,2026-11-25 16:20:00,zcrm_73\n", "zcrm_73",
        "zcrm_73")]
    public void An_id_without_its_module_is_a_lead_s_or_a_deal_s(string content, string? lead, string? deal)
    {
        var activity = Assert.Single(Taking.Of("export.csv", content, "sales").All<Activity>());
        Assert.Equal((lead, deal), (activity.LeadId, activity.DealId));
    }

    [Theory]
    [InlineData("Completed", "No response/Busy", false)]
    [InlineData("Completed", "Invalid number", false)]
    [InlineData("Completed", "Interested", true)]
    [InlineData("Completed", "", true)]
    [InlineData("Completed", "-None-", true)]
    [InlineData("Scheduled", "-None-", false)]
    [InlineData("Scheduled", "Interested", false)]
    [InlineData("Cancelled", "Interested", false)]
    public void The_result_of_a_call_tells_more_than_its_status(string status, string result, bool hasReached)
    {
        var content = Calls + $",Call Result\nzcrm_601,Outbound,{status},2026-11-25 15:03:00,120,Ayu,zcrm_71,{result}\n";
        Assert.Equal(hasReached, Assert.Single(Taking.Of("export.csv", content, "sales").All<Activity>()).HasReached);
    }
}
