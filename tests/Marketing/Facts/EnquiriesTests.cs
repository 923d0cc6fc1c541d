using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>Who is one person, and when what they ask for is a new lead.</summary>
public sealed class EnquiriesTests : IDisposable
{
    private const string Heading = "lead id,created,name,email,phone,status\n";

    private static readonly DateOnly AsOf = new(2026, 12, 31);

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("2026-01-05", "", "2026-07-04", 1)]
    [InlineData("2026-01-05", "", "2026-07-05", 2)]
    [InlineData("2026-01-05", "won", "2026-01-20", 2)]
    [InlineData("2026-01-05", "won", "2026-01-05", 1)]
    [InlineData("2026-01-05", "not won", "2026-01-20", 1)]
    public async Task An_enquiry_after_a_win_or_half_a_year_of_silence_is_a_new_lead(string first, string status, string second, int leads)
    {
        await facts.WriteAsync(
            "leads.csv", $"{Heading}a,{first} 09:00,Ani,ani@kopi.example,,{status}\nb,{second} 10:00,Ani,ani@kopi.example,,new\n");
        Assert.Equal([[$"{leads}"]], facts.Query("select count(*) from leads", AsOf));
    }

    [Fact]
    public async Task Silence_is_the_gap_between_a_person_s_records_whichever_came_first()
    {
        await facts.WriteAsync(
            "leads.csv", Heading
                + "c,2026-10-01,Ani,ani@kopi.example,,\na,2026-01-05,Ani,ani@kopi.example,,\nb,2026-06-01,Ani,ani@kopi.example,"
                + "0812-3456-7001,\n");
        Assert.Equal([["2026-01-05", "3"]], facts.Query("select created_on::varchar, records from leads", AsOf));
    }

    [Fact]
    public async Task A_record_keeps_every_address_that_any_snapshot_had()
    {
        await facts.WriteAsync("leads_2026-02-01.csv", Heading + "a,2026-01-05,Ani,old@kopi.example,,\n");
        await facts.WriteAsync(
            "leads_2026-03-01.csv", Heading
                + "a,2026-01-05,Ani,new@kopi.example,,\nb,2026-02-20,Ani,old@kopi.example,,\nc,2026-02-21,Ani,new@kopi.example,,\n");
        Assert.Equal([["3"]], facts.Query("select records from leads", AsOf));
    }

    [Fact]
    public async Task A_shared_number_joins_nobody_and_the_receipt_and_the_page_say_so()
    {
        var receipt =
            await facts.WriteAsync(
                "leads.csv", Heading
                    + "a,2026-01-05,Ani,,0812345678,\nb,2026-01-06,Budi,,0812345678,\nc,2026-01-07,Cahya,c@kopi.example,0812345678,\nd,"
                    + "2026-01-08,Pak Cahya,c@kopi.example,,\n");
        Assert.Equal([["3"]], facts.Query("select count(*) from leads", AsOf));
        var note = Assert.Single(receipt.Files.Single().Notes, note => note.Contains("phone number", StringComparison.Ordinal));
        Assert.StartsWith("1 phone number stands under 3 or more different names (first on line 2)", note, StringComparison.Ordinal);
        Assert.DoesNotContain("812345678", note, StringComparison.Ordinal);
        Assert.Contains(facts.Warn(), warning => warning.Code == "shared-addresses");
    }

    [Fact]
    public async Task An_address_that_only_fills_its_field_joins_nobody_and_the_receipt_says_so()
    {
        var receipt = await facts.WriteAsync(
            "leads.csv", Heading
                + "a,2026-01-05,Ani,ani@x.example,,\nb,2026-01-06,Budi,noemail@x.example,,\nc,2026-01-07,Cahya,noemail@x.example,,\n");
        Assert.Equal([["3"]], facts.Query("select count(*) from leads", AsOf));
        var note = Assert.Single(receipt.Files.Single().Notes, note => note.Contains("only fill", StringComparison.Ordinal));
        Assert.StartsWith("1 e-mail address only fills its field (first on line 3)", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_merged_in_HubSpot_are_one_lead()
    {
        const string Columns = "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date";
        await facts.WriteAsync(
            "hubspot-contacts-2026-10-05.csv",
            $"{Columns}\n501,Ani,Sari,ani@kopi.example,Lead,2026-01-05 09:00\n502,A,Sari,sari@toko.example,Lead,2026-09-05 09:00\n503,Budi,"
                + $",budi@kopi.example,Lead,2026-09-06 09:00\n");
        await facts.WriteAsync(
            "hubspot-contacts-2026-10-20.csv",
            $"{Columns},Merged contact IDs\n501,Ani,Sari,ani@kopi.example,Lead,2026-01-05 09:00,502:1760000000000\n503,Budi,,"
                + $"budi@kopi.example,Lead,2026-09-06 09:00,\n");
        Assert.Equal(
            [["hubspot|501", "2026-01-05", "1"], ["hubspot|503", "2026-09-06", "1"]],
            facts.Query("select lead_key, created_on::varchar, records from leads order by 1", AsOf));
    }

    // The month of the older record was told with a lead, which it keeps.
    [Theory]
    [InlineData("2026-01-05", "2026-09-05", "2026-01-05")]
    [InlineData("2026-08-25", "2026-09-05", "2026-08-25")]
    [InlineData("2026-09-05", "2026-01-05", "2026-01-05")]
    public async Task What_was_merged_and_is_older_dates_the_lead_that_is_left(string merged, string left, string dated)
    {
        const string Columns = "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date,Original Source";
        var kept = $"501,Ani,Sari,ani@kopi.example,Lead,{left} 09:00,Direct Traffic";
        await facts.WriteAsync(
            "hubspot-contacts-2026-10-05.csv", $"{Columns}\n{kept}\n502,A,Sari,sari@toko.example,Lead,{merged} 09:00,Paid Search\n");
        await facts.WriteAsync("hubspot-contacts-2026-10-20.csv", $"{Columns},Merged contact IDs\n{kept},502:1760000000000\n");
        var channel = dated == left ? "Direct" : "Paid Search";
        Assert.Equal(
            [["hubspot|501", dated, "1", channel]],
            facts.Query("select lead_key, created_on::varchar, records, channel from leads order by 2", AsOf));
    }

    [Fact]
    public async Task A_customer_who_asks_again_is_a_new_lead_though_the_older_record_was_merged()
    {
        await facts.WriteAsync(
            "hubspot-contacts-2026-10-20.csv",
            "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date,Became a Customer Date,Merged contact IDs\n"
                + "502,A,Sari,sari@toko.example,Customer,2026-08-25 09:00,2026-08-30 09:00,\n"
                + "501,Ani,Sari,ani@kopi.example,Lead,2026-09-05 09:00,,502:1760000000000\n");
        Assert.Equal(
            [["2026-08-25"], ["2026-09-05"]], facts.Query("select created_on::varchar from leads order by 1", AsOf));
    }

    [Fact]
    public async Task An_older_lead_merged_in_Salesforce_dates_the_one_that_is_left()
    {
        await facts.WriteAsync("Lead.csv", """
            Id,IsDeleted,MasterRecordId,LastName,Email,LeadSource,Status,CreatedDate
            00Q5g00000AbCdE,0,,Lestari,ani@kopi.example,Web,Open,2026-09-05T02:00:00.000+0000
            00Q5g00000AbCdF,1,00Q5g00000AbCdE,Lestari,lestari@toko.example,Web,Open,2026-01-05T02:00:00.000+0000
            """);
        Assert.Equal([["2026-01-05", "1"]], facts.Query("select created_on::varchar, records from leads", AsOf));
    }

    [Fact]
    public async Task A_lead_merged_in_Salesforce_is_set_aside_and_lends_the_other_its_ids()
    {
        var receipt = await facts.WriteAsync("Lead.csv", """
            Id,IsDeleted,MasterRecordId,LastName,Email,LeadSource,Status,CreatedDate
            00Q5g00000AbCdE,0,,Lestari,ani@kopi.example,Web,Open,2026-01-05T02:00:00.000+0000
            00Q5g00000AbCdF,1,00Q5g00000AbCdE,Lestari,lestari@toko.example,Web,Open,2026-09-05T02:00:00.000+0000
            00Q5g00000AbCdG,0,,Lestari,lestari@toko.example,Web,Open,2026-03-05T02:00:00.000+0000
            """);
        Assert.Equal(1, receipt.Files.Single().Rows.SetAside["a lead that was merged into another"]);
        Assert.Equal([["2026-01-05", "2"]], facts.Query("select created_on::varchar, records from leads", AsOf));
    }

    public void Dispose() => facts.Dispose();
}
