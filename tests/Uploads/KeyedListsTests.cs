using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tables;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>Another tool's list of records passes as none whose format would drop what seems to matter: every such format says what its columns are for.</summary>
public sealed class KeyedListsTests
{
    [Fact]
    public void Every_format_of_leads_deals_and_activities_states_what_its_columns_are_for()
    {
        var folders = SampleFolders.All.Where(IsOfRecords).Select(SampleFolders.Format).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(folders.Count > 30, $"{folders.Count} formats of records");
        var formats = LocalFiles.Formats.OfType<TableFormat>().ToDictionary(format => format.Id);
        Assert.All(folders, id => Assert.False(formats[id].Roles.Count == 0, id));
        Assert.All(folders, id => Assert.True(formats[id].IsTemplate || formats[id].Template is not null, id));
    }

    [Theory]
    [InlineData("hubspot-contact", "Contact ID,Email,Create Date,Mobile number,Outcome", "1,a@b.example,2026-09-01,0812345678,Won", "Mobile number", "Outcome")]
    [InlineData("salesforce-lead", "Id,Status,LeadSource,CreatedDate,Contact e-mail,WhatsApp", "1,Open,Web,2026-09-01,a@b.example,0812345678", "Contact e-mail", "WhatsApp")]
    [InlineData("zoho-lead", "Lead Id,Lead Status,Created Time,Customer email,No HP", "1,New,2026-09-01 10:00,a@b.example,0812345678", "Customer email", "No HP")]
    [InlineData("salesforce-lead", "Lead Owner,Lead Status,Created Date,Record ID,Work email,Telepon", "Ayu,New,2026-09-01,1,a@b.example,0812345678", "Record ID", "Work email", "Telepon")]
    [InlineData("odoo", "name,create_date,stage_id,expected_revenue,id,date_closed,user_id,Contact e-mail", "A,2026-09-01,New,5,1,,Ayu,a@b.example", "Contact e-mail")]
    [InlineData("meta-lead-forms", "id,created_time,form_id,Work e-mail address,Nomor WA", "1,2026-09-01T10:00:00+0700,7,a@b.example,0812345678", "Work e-mail address", "Nomor WA")]
    [InlineData("olist-qualified-leads", "mql_id,first_contact_date,Lead source", "1,2026-09-01,Web", "Lead source")]
    [InlineData("olist-closed-deals", "mql_id,seller_id,won_date,Sales rep", "1,2,2026-09-01,Ayu", "Sales rep")]
    [InlineData("dynamics-opportunities", "(Do Not Modify) Opportunity,Status,Deal value,Sales rep,Won date", "1,Won,5,Ayu,2026-10-03", "Deal value", "Sales rep", "Won date")]
    [InlineData("close-opportunities", "id,lead_id,status_type,status_label,deal_amount,sales_rep,closed_on", "1,2,won,Won,500,Ayu,2026-10-03", "deal_amount", "sales_rep", "closed_on")]
    [InlineData("maven-opportunities", "opportunity_id,sales_agent,deal_stage,deal_amount,won_date,client", "1,Ayu,Won,5,2026-10-03,A", "deal_amount", "won_date", "client")]
    [InlineData("hubspot-calls", "Record ID,Call outcome,Activity date,Agent,Lead ID", "1,Connected,2026-09-01 10:00,Ayu,7", "Agent", "Lead ID")]
    [InlineData("hubspot-meetings", "Record ID,Meeting outcome,Meeting start time,Agent,Deal ID", "1,Completed,2026-09-01 10:00,Ayu,7", "Agent", "Deal ID")]
    [InlineData("zoho-calls", "Call Start Time,Call Owner,Call outcome,Prospect ID", "2026-09-01 10:00,Ayu,No answer,7", "Call outcome", "Prospect ID")]
    [InlineData("zoho-meetings", "From,To,Host,Title,Call result,Opportunity ID", "2026-09-01 10:00,2026-09-01 11:00,Ayu,A,Done,7", "Call result", "Opportunity ID")]
    [InlineData("zoho-tasks", "Subject,Task Owner,Status,Completion date,Opportunity ID", "A,Ayu,Completed,2026-09-01,7", "Completion date", "Opportunity ID")]
    public void A_list_that_would_lose_a_column_is_refused_by_both_sides_and_names_it(string nearest, string headings, string row, params string[] dropped)
    {
        var refusal = Taking.Refused("list.csv", $"{headings}\n{row}\n");
        Assert.StartsWith(nearest, refusal.Nearest, StringComparison.Ordinal);
        Assert.All(dropped, heading => Assert.Contains($"'{heading}' (expected as ", refusal.Reason, StringComparison.Ordinal));
        Assert.Contains("our template '", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_does_a_list_of_verdicts_lose_its_reasons() =>
        Assert.Contains(
            "'Reason for loss' (expected as 'reason')",
            Taking.Refused("list.csv", "lead id,disposition,Reason for loss\n1,refused,Price\n").Reason,
            StringComparison.Ordinal);

    // Of two columns that hold the same one is enough.
    [Theory]
    [InlineData("Id,Status,LeadSource,CreatedDate,Email,MobilePhone,Telepon,State", "1,Open,Web,2026-09-01,a@b.example,0812345678,021,JB")]
    [InlineData("Contact ID,Email,Create Date,Lifecycle Stage,Phone Number,Stage,Telepon", "1,a@b.example,2026-09-01,lead,0812345678,A,021")]
    public void What_a_list_tells_beside_the_column_that_is_read_is_named_and_no_more(string headings, string row)
    {
        var taken = Taking.Of("list.csv", $"{headings}\n{row}\n");
        Assert.Equal(["marketing", "sales"], taken.Sides);
        Assert.All(taken.Files, file => Assert.Contains("Telepon", file.UnknownColumns));
    }

    private static bool IsOfRecords(string folder)
    {
        var input = SampleFolders.Input(folder);
        var taken = Taking.Of(Path.GetFileName(input), File.ReadAllBytes(input), new PipelineSettings { HashKey = "a key for samples" }, SampleFolders.Side(folder));
        return taken.Facts.Any(fact => fact is Lead or LeadStatus or Deal or Activity) && LocalFiles.Formats.Single(format => format.Id == SampleFolders.Format(folder)) is TableFormat;
    }
}
