using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Local;

public sealed class LocalFilesTests : IDisposable
{
    private const string Leads = "LEADID,Lead Owner,Email,Lead Source,Lead Status,Created Time,CONVERTED\n71,Ayu,dewi@kopi.example,Cold Call,Junk Lead,2026-01-05 09:12:00,Yes\n";

    private static readonly string[] Both =
    [
        "zoho-leads", "zoho-leads.analytics", "salesforce-leads", "salesforce-lead-report", "hubspot-contacts", "hubspot-contacts.es", "odoo-leads", "odoo-leads.id",
        "zoho-lead-statuses", "zoho-lead-statuses.analytics", "salesforce-lead-statuses", "salesforce-lead-status-report", "hubspot-contact-statuses", "odoo-crm-lead", "odoo-crm-lead.fr", "odoo-crm-lead.id", "odoo-crm-lead.leads",
    ];

    private readonly Workplace folder = new();

    public static TheoryData<string> Samples => [.. SampleFolders.All.Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    [Fact]
    public void A_file_that_both_sides_read_goes_to_both_marketing_first()
    {
        Write("Leads.csv", Leads);
        Write("teams.csv", "owner,team\nAyu,Jakarta\n");
        Write("screenshot.csv", "nothing\nof ours\n");
        Assert.Equal([("Leads.csv", "marketing"), ("Leads.csv", "sales"), ("screenshot.csv", "marketing"), ("teams.csv", "sales")], Found(null));
    }

    [Fact]
    public void A_folder_that_bears_a_side_s_name_decides()
    {
        Write("sales/Leads.csv", Leads);
        Write("marketing/teams.csv", "owner,team\nAyu,Jakarta\n");
        Assert.Equal([("marketing/teams.csv", "marketing"), ("sales/Leads.csv", "sales")], Found(null));
    }

    [Fact]
    public void A_side_that_was_asked_for_decides()
    {
        Write("sales/Leads.csv", Leads);
        Assert.Equal([("sales/Leads.csv", "marketing")], Found("marketing"));
    }

    [Fact]
    public void Each_side_takes_what_is_its_own_and_both_know_the_person()
    {
        var taken = Taking.Of("Leads.csv", Leads);
        Assert.Equal(["zoho-leads", "zoho-lead-statuses"], taken.Files.Select(file => file.Format));
        var (lead, status) = (Assert.Single(taken.All<Lead>()), Assert.Single(taken.All<LeadStatus>()));
        Assert.Equal((lead.Source, lead.LeadId, lead.PersonKeys), (status.Source, status.LeadId, status.PersonKeys));
        Assert.Equal(("Cold Call", "accepted"), (lead.LeadSource, status.Disposition));
        Assert.DoesNotContain(taken.Facts, fact => fact.ToString()!.Contains("dewi", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Explain_shows_both_readings()
    {
        Write("Leads.csv", Leads);
        await using var screen = new StringWriter(CultureInfo.InvariantCulture);
        await Explanation.WriteAsync(screen, Path.Combine(folder.Folder, "Leads.csv"), new PipelineSettings());
        Assert.Matches("(?s)== marketing.*zoho-leads.*1 × Lead\n.*== sales.*zoho-lead-statuses.*1 × LeadStatus\n", screen.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_by_its_side_alone_unless_it_holds_a_crm_s_leads(string sample)
    {
        var path = Path.Combine(Repository.Root, sample);
        var input = SampleFolders.Input(path);
        var content = File.ReadAllBytes(input);
        var sides = LocalFiles.Reading(Path.GetFileName(input), content.Length, _ => new MemoryStream(content, writable: false)).Select(reading => reading.Side);
        Assert.Equal(Both.Contains(Path.GetFileName(path)) ? ["marketing", "sales"] : [SampleFolders.Side(path)], sides);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private IEnumerable<(string, string)> Found(string? side) => LocalFiles.Find([folder.Folder], side).Select(file => (file.Upload, file.Side));
}
