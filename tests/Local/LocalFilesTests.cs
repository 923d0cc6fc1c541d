using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tests.Uploads;
using Pipeline.Tests.Uploads.Odd;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Local;

public sealed class LocalFilesTests : IDisposable
{
    private const string Leads =
        "LEADID,Lead Owner,Email,Lead Source,Lead Status,Created Time,CONVERTED\n71,Ayu,dewi@kopi.example,Cold Call,Junk Lead,2026-01-05 "
            + "09:12:00,Yes\n";

    private static readonly string[] Both =
    [
        "zoho-leads", "zoho-leads.analytics", "salesforce-leads", "salesforce-lead-report", "hubspot-contacts", "hubspot-contacts.es",
        "odoo-leads", "odoo-leads.id",
        "zoho-lead-statuses", "zoho-lead-statuses.analytics", "salesforce-lead-statuses", "salesforce-lead-status-report",
        "hubspot-contact-statuses", "odoo-crm-lead", "odoo-crm-lead.fr", "odoo-crm-lead.id", "odoo-crm-lead.leads",
    ];

    private readonly Workplace folder = new();

    public static TheoryData<string> Samples =>
        [.. SampleFolders.All.Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    [Fact]
    public void A_file_that_both_sides_read_goes_to_both_marketing_first()
    {
        Write("Leads.csv", Leads);
        Write("teams.csv", "owner,team\nAyu,Jakarta\n");
        Write("screenshot.csv", "nothing\nof ours\n");
        Assert.Equal(
            [("Leads.csv", "marketing"), ("Leads.csv", "sales"), ("screenshot.csv", "marketing"), ("teams.csv", "sales")], Found(null));
    }

    [Fact]
    public void A_folder_that_bears_a_side_s_name_decides()
    {
        Write("sales/Leads.csv", Leads);
        Write("marketing/teams.csv", "owner,team\nAyu,Jakarta\n");
        Assert.Equal([("marketing/teams.csv", "marketing"), ("sales/Leads.csv", "sales")], Found(null));
    }

    [Fact]
    public void What_a_run_wrote_below_the_folder_that_is_named_is_no_upload_of_the_next()
    {
        Write("teams.csv", "owner,team\nAyu,Jakarta\n");
        Write("out/sales/metrics.csv", "metric,value\nwon,1\n");
        Write("state/hash.key", "secret\n");
        var (output, data) = (Path.Combine(folder.Folder, "out"), Path.Combine(folder.Folder, "state"));
        Assert.Equal(["teams.csv"], LocalFiles.Find([folder.Folder], null, output, data).Select(file => file.Upload));

        // A folder that is named itself is meant.
        Assert.Equal(["sales/metrics.csv"], LocalFiles.Find([output], null, output, data).Select(file => file.Upload));
    }

    [Fact]
    public void A_folder_above_the_path_that_was_named_decides_nothing()
    {
        Write("sales/mine/teams.csv", "owner,team\nAyu,Jakarta\n");
        Write("sales/mine/brand.csv", "brand term\nkedai\n");
        Write("sales/mine/marketing/Leads.csv", Leads);
        IEnumerable<(string, string)> found = LocalFiles.Find([Path.Combine(folder.Folder, "sales", "mine")], null)
            .Select(file => (file.Upload, file.Side));
        Assert.Equal([("brand.csv", "marketing"), ("marketing/Leads.csv", "marketing"), ("teams.csv", "sales")], found);
        found = LocalFiles.Find([Path.Combine(folder.Folder, "sales", "mine", "brand.csv")], null).Select(file => (file.Upload, file.Side));
        Assert.Equal([("brand.csv", "marketing")], found);
    }

    [Theory]
    [InlineData("deal id,stage,amount,created,lead id,email,source\nD1,Won,5,2026-01-05,L1,a@b.example,web\n")]
    [InlineData(
        "deal id,deal name,stage,outcome,amount,currency,owner,created,closed,source,lead id,email,phone\nD1,A,Won,won,5,USD,Ayu,"
            + "2026-01-05,2026-01-31,web,L1,a@b.example,0812\n")]
    [InlineData(
        "id deal;tahap;nilai;tanggal dibuat;dibuat;id lead;surel;telepon;sumber;status\nD1;Menang;5;2026-01-05;2026-01-05;L1;a@b.example;"
            + "0812;web;menang\n")]
    [InlineData(
        "Deal ID,Deal Stage,Amount (IDR),Created At,Close Date,Lead ID,Phone,Source,Status\nD1,Won,5,2026-01-05,2026-01-31,L1,0812,web,"
            + "won\n")]
    [InlineData(
        "opportunity_id\tstage\tamount_usd\tcreated_at\tcreated\tlead_id\temail\tphone\tutm_source\tutm_medium\tcampaign\n"
            + "D1\tWon\t5\t2026-01-05\t2026-01-05\tL1\ta@b.example\t0812\tg\tcpc\tx\n")]
    public void Deals_that_name_leads_and_their_creation_are_sales_alone(string deals)
    {
        Write("deals.csv", deals);
        Assert.Equal([("deals.csv", "sales")], Found(null));
        Assert.Equal(["sales"], Taking.Of("deals.csv", deals).Sides);

        // In the cloud each side's app has its own formats and no other.
        Assert.Equal("no-format", Refusal("marketing", deals)!.Code);
        Assert.Null(Refusal("sales", deals));
    }

    [Fact]
    public void The_hand_off_s_four_lists_find_their_sides_without_folders()
    {
        var from = SmallCases.Path("60-hand-off");
        foreach (var path in Directory.EnumerateFiles(from, "*.csv", SearchOption.AllDirectories))
        {
            Write(Path.GetFileName(path), File.ReadAllText(path));
        }

        Assert.Equal(
            [("activities.csv", "sales"), ("deals.csv", "sales"), ("dispositions.csv", "sales"), ("leads.csv", "marketing")],
            Found(null));
    }

    [Fact]
    public void A_list_of_leads_that_names_its_deals_is_marketing_s_alone()
    {
        const string leads = "lead id,created,email,channel,status,deal id\nL1,2026-01-05,a@b.example,Paid Social,qualified,D1\n";
        Assert.Equal(["marketing"], Taking.Of("leads.csv", leads).Sides);
        Assert.Equal("no-format", Refusal("sales", leads)!.Code);
    }

    [Fact]
    public void A_zip_of_files_of_both_sides_goes_to_both()
    {
        var zip = Packed.Zip(
            ("deals.csv", "deal id,stage,amount,created\nD1,Won,5,2026-01-05\n"u8.ToArray()),
            ("leads.csv", "lead id,created,email,channel\nL1,2026-01-05,a@b.example,web\n"u8.ToArray()));
        var taken = Taking.Of("all.zip", zip);
        Assert.Equal(["marketing", "sales"], taken.Sides);
        Assert.Equal(["leads", "deals"], taken.Files.Select(file => file.Format).OfType<string>());
    }

    /// <summary>Each template's headings as the template has them, and once with each alias.</summary>
    public static TheoryData<string, string> Headings =>
        [.. from format in Templates.Formats
            from table in format.Tables
            from number in Enumerable.Range(0, 1 + table.Columns.Max(column => column.Aliases.Count))
            select (format.Id,
                string.Join(
                    ';', table.Columns.Select(column => column.Aliases.Prepend(column.Name).ElementAtOrDefault(number) ?? column.Name)
                        .Select(name => name.Replace("*", "IDR", StringComparison.Ordinal))))];

    [Theory]
    [MemberData(nameof(Headings))]
    public void No_side_takes_the_other_s_template(string format, string heading)
    {
        var text = heading + "\n" + string.Join(';', heading.Split(';').Select(_ => "1")) + "\n";
        var own = Templates.Formats.Single(template => template.Id == format);
        var (side, other) = own.GetType().Assembly.GetName().Name == "Sales" ? ("sales", "marketing") : ("marketing", "sales");
        Assert.Null(Refusal(side, text));
        Assert.Equal("no-format", Refusal(other, text)!.Code);
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
        await Explanation.WriteAsync(
            screen, Path.Combine(folder.Folder, "Leads.csv"), new PipelineSettings { Language = "en" }, showsFacts: true);
        Assert.Matches(
            "(?s)== marketing.*zoho-leads.*1 × Lead\n.*== sales.*zoho-lead-statuses.*1 × LeadStatus\n", screen.ToString()
                .ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_by_its_side_alone_unless_it_holds_a_crm_s_leads(string sample)
    {
        var path = Path.Combine(Repository.Root, sample);
        var input = SampleFolders.Input(path);
        var content = File.ReadAllBytes(input);
        var sides = LocalFiles.Reading(Path.GetFileName(input), content.Length, _ => new MemoryStream(content, writable: false))
            .Select(reading => reading.Side);
        Assert.Equal(Both.Contains(Path.GetFileName(path)) ? ["marketing", "sales"] : [SampleFolders.Side(path)], sides);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static Refusal? Refusal(string side, string text)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        var formats = Knowledge.FormatsOf(
            (side == "sales" ? global::Sales.SalesPipeline.Sales : global::Marketing.MarketingPipeline.Marketing).Knowledge);
        try
        {
            new UploadReader(new Recognition(formats), new PipelineSettings(), new NoFacts())
                .Recognise("x.csv", content.Length, _ => new MemoryStream(content, writable: false));
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private IEnumerable<(string, string)> Found(string? side) =>
        LocalFiles.Find([folder.Folder], side).Select(file => (file.Upload, file.Side));
}
