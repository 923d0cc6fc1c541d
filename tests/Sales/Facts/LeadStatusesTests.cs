using Pipeline.Tests.Facts;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>What sales says of a lead, once several exports and lists say it.</summary>
public sealed class LeadStatusesTests : IDisposable
{
    private const string Heading = "Record Id,Lead Owner,Email,Lead Status,Created Time,Converted,Converted Deal.id\n";

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task The_newest_snapshot_wins_and_a_list_of_the_business_outweighs_it()
    {
        await facts.WriteAsync(
            "Leads_2026-02-01.csv", Heading
                + "1,Ayu,dewi@kopi.example,Contacted,2026-01-05 09:00,true,77\n2,Ayu,,Junk Lead,2026-01-06 09:00,,\n3,Ayu,,Not Contacted,"
                + "2026-01-06 09:00,,\n");
        await facts.WriteAsync("Leads_2026-01-10.csv", Heading + "1,Ayu,dewi@kopi.example,Not Contacted,2026-01-05 09:00,,\n");
        await facts.WriteAsync(
            "putusan.csv",
            "lead id,source,disposition,reason,day\n2,zoho,accepted,,2026-01-08\n3,zoho,refused,Bukan usaha,2026-01-08\nW-1,,pending,,"
                + "2026-01-08\n");

        Assert.Equal(
            [
                ["leads", "W-1", null, "pending", null, null, "2026-01-08 00:00:00"],
                ["zoho", "1", "Contacted", "accepted", null, "77", null],
                ["zoho", "2", "Junk Lead", "accepted", null, null, "2026-01-08 00:00:00"],
                ["zoho", "3", "Not Contacted", "refused", "Bukan usaha", null, "2026-01-08 00:00:00"],
            ],
            facts.Query(
                "select source, lead_id, status, disposition, refused_reason, deal_id, changed_at::varchar from lead_statuses order by "
                    + "source, lead_id"));
        Assert.Equal("email:".Length + 32, facts.Query("select person_keys from lead_statuses where lead_id = '1'").Single()[0]!.Length);
    }

    [Theory]
    [InlineData(null, "pending")]
    [InlineData("New", "pending")]
    [InlineData("OPEN", "pending")]
    [InlineData("Open - Not Contacted", "pending")]
    [InlineData("Not Contacted", "pending")]
    [InlineData("Contact in Future", "pending")]
    [InlineData("Belum dihubungi", "pending")]
    [InlineData("Baru", "pending")]
    [InlineData("OPEN_DEAL", "accepted")]
    [InlineData("IN_PROGRESS", "accepted")]
    [InlineData("Attempted to Contact", "pending")]
    [InlineData("Sudah dihubungi tidak diangkat", "pending")]
    [InlineData("Mencoba dihubungi", "pending")]
    [InlineData("Attempting", "pending")]
    [InlineData("Gagal dihubungi", "pending")]
    [InlineData("Gagal terhubung", "pending")]
    [InlineData("Unable to contact", "pending")]
    [InlineData("Trying to contact", "pending")]
    [InlineData("Contacted - No Reply", "pending")]
    [InlineData("Dihubungi, tidak ada jawaban", "pending")]
    [InlineData("Perlu dihubungi", "pending")]
    [InlineData("Lost contact", "pending")]
    [InlineData("Gagal", "refused")]
    [InlineData("Lost Lead", "refused")]
    [InlineData("Unqualified - no answer", "refused")]
    [InlineData("Sudah dihubungi", "accepted")]
    [InlineData("ATTEMPTED_TO_CONTACT", "pending")]
    [InlineData("Mencoba menghubungi", "pending")]
    [InlineData("Working - Contacted", "accepted")]
    [InlineData("Pre-Qualified", "accepted")]
    [InlineData("Closed - Converted", "accepted")]
    [InlineData("Closed - Not Converted", "refused")]
    [InlineData("Not Qualified", "refused")]
    [InlineData("UNQUALIFIED", "refused")]
    [InlineData("Junk Lead", "refused")]
    [InlineData("BAD_TIMING", "refused")]
    [InlineData("Tidak memenuhi syarat", "refused")]
    [InlineData("Tahap dua", null)]
    [InlineData("Renewal", null)]
    public void A_status_says_whether_the_lead_was_taken_up(string? status, string? disposition) =>
        Assert.Equal(disposition, Dispositions.Of(status));

    public void Dispose() => facts.Dispose();
}
