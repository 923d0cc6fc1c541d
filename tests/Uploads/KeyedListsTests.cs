using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tables;
using Sales.Facts;
using Xunit;
using IKeyed = Pipeline.Facts.IKeyed;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Another tool's list of records passes as none whose format would drop what seems to matter: every such format says what its columns are
/// for.
/// </summary>
public sealed class KeyedListsTests
{
    private static readonly Dictionary<string, TableFormat> Formats = LocalFiles.Formats.OfType<TableFormat>()
        .ToDictionary(format => format.Id);

    [Fact]
    public void Every_format_of_records_states_what_its_columns_are_for()
    {
        var folders = SampleFolders.All.Where(IsOfRecords).Select(SampleFolders.Format).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(folders.Count > 50, $"{folders.Count} formats of records");

        // Where every column is required, none can be lost.
        Assert.All(
            folders,
            id => Assert.True(
                Formats[id].Roles.Count > 0 || Formats[id].Tables.All(table => table.Columns.All(column => column.IsRequired)), id));
        Assert.All(
            folders,
            id => Assert.All(Formats[id].Roles, role => Assert.Contains(Formats[id].Tables, table => table.Columns.Contains(role.Column))));
    }

    // Who has no tool that we know of gets on by a template of ours, of whatever there is one of.
    [Fact]
    public void Every_format_of_leads_deals_and_activities_names_the_template()
    {
        var folders = SampleFolders.All.Where(folder => Holds(folder, fact => fact is Lead or LeadStatus or Deal or Activity))
            .Select(SampleFolders.Format).Distinct().ToList();
        Assert.True(folders.Count > 30, $"{folders.Count} formats");
        Assert.All(folders, id => Assert.True(Formats[id].IsTemplate || Formats[id].Template is not null, id));
    }

    [Fact]
    public void Both_sides_refuse_the_same_of_a_list_that_both_read()
    {
        var lists = Formats.Values.Where(format => format.SharedList is not null).GroupBy(format => format.SharedList).ToList();
        Assert.Equal(5, lists.Count);
        Assert.All(lists, twins =>
        {
            Assert.Equal(2, twins.Count());
            Assert.Equal(Refusing(twins.First()), Refusing(twins.Last()));
        });

        static IEnumerable<string> Refusing(TableFormat format) => format.Roles
            .Select(
                role =>
                    $"{Spellings(role.Column)} or {string.Join(" or ", role.Others.Select(Spellings))}: {string.Join(' ', role.Words)} + {string.Join(' ', role.Beside)}")
            .Order(StringComparer.Ordinal);

        static string Spellings(Column column) => string.Join('/', column.Aliases.Prepend(column.Name));
    }

    [Theory]
    [InlineData(
        "hubspot-contact", "Contact ID,Email,Create Date,Mobile number,Outcome", "1,a@b.example,2026-09-01,0812345678,Won", "Mobile number",
        "Outcome")]
    [InlineData(
        "salesforce-lead", "Id,Status,LeadSource,CreatedDate,Contact e-mail,WhatsApp", "1,Open,Web,2026-09-01,a@b.example,0812345678",
        "Contact e-mail", "WhatsApp")]
    [InlineData(
        "zoho-lead", "Lead Id,Lead Status,Created Time,Customer email,No HP", "1,New,2026-09-01 10:00,a@b.example,0812345678",
        "Customer email", "No HP")]
    [InlineData(
        "salesforce-lead", "Lead Owner,Lead Status,Created Date,Record ID,Work email,Telepon",
        "Ayu,New,2026-09-01,1,a@b.example,0812345678", "Record ID", "Work email", "Telepon")]
    [InlineData(
        "odoo", "name,create_date,stage_id,expected_revenue,id,date_closed,user_id,Contact e-mail", "A,2026-09-01,New,5,1,,Ayu,a@b.example",
        "Contact e-mail")]
    [InlineData(
        "meta-lead-forms", "id,created_time,form_id,Work e-mail address,Nomor WA", "1,2026-09-01T10:00:00+0700,7,a@b.example,0812345678",
        "Work e-mail address", "Nomor WA")]
    [InlineData("olist-qualified-leads", "mql_id,first_contact_date,Lead source", "1,2026-09-01,Web", "Lead source")]
    [InlineData("olist-closed-deals", "mql_id,seller_id,won_date,Sales rep", "1,2,2026-09-01,Ayu", "Sales rep")]
    [InlineData(
        "dynamics-opportunities", "(Do Not Modify) Opportunity,Status,Deal value,Sales rep,Won date", "1,Won,5,Ayu,2026-10-03",
        "Deal value", "Sales rep", "Won date")]
    [InlineData(
        "close-opportunities", "id,lead_id,status_type,status_label,deal_amount,sales_rep,closed_on", "1,2,won,Won,500,Ayu,2026-10-03",
        "deal_amount", "sales_rep", "closed_on")]
    [InlineData(
        "maven-opportunities", "opportunity_id,sales_agent,deal_stage,deal_amount,won_date,client", "1,Ayu,Won,5,2026-10-03,A",
        "deal_amount", "won_date", "client")]
    [InlineData(
        "hubspot-calls", "Record ID,Call outcome,Activity date,Agent,Lead ID", "1,Connected,2026-09-01 10:00,Ayu,7", "Agent", "Lead ID")]
    [InlineData(
        "hubspot-meetings", "Record ID,Meeting outcome,Meeting start time,Agent,Deal ID", "1,Completed,2026-09-01 10:00,Ayu,7", "Agent",
        "Deal ID")]
    [InlineData(
        "zoho-calls", "Call Start Time,Call Owner,Call outcome,Prospect ID", "2026-09-01 10:00,Ayu,No answer,7", "Call outcome",
        "Prospect ID")]
    [InlineData(
        "zoho-meetings", "From,To,Host,Title,Call result,Opportunity ID", "2026-09-01 10:00,2026-09-01 11:00,Ayu,A,Done,7", "Call result",
        "Opportunity ID")]
    [InlineData(
        "odoo", "name,create_date,stage_id,expected_revenue,id,email_from,Sales rep,Won date,Result",
        "A,2026-09-01,New,5,1,a@b.example,Ayu,2026-10-01,Won", "Sales rep", "Won date", "Result")]
    [InlineData(
        "odoo", "name,create_date,type,expected_revenue,id,email_from,active,Owned by", "A,2026-09-01,lead,5,1,a@b.example,True,Ayu",
        "Owned by")]
    [InlineData(
        "zoho-tasks", "Subject,Task Owner,Status,Completion date,Opportunity ID", "A,Ayu,Completed,2026-09-01,7", "Completion date",
        "Opportunity ID")]
    [InlineData(
        "zoho-lead", "Record Id,Lead Status,Created Time,Leadquelle,E-Mail-Adresse,Telefonnummer",
        "zcrm_1,New,2026-09-01 10:00,Messe,a@b.example,0812345678", "Leadquelle", "E-Mail-Adresse", "Telefonnummer")]
    [InlineData(
        "zoho-lead", "Record Id,Lead Status,Created Time,Lead-Quelle,Geschäftliche E-Mail-Adresse,Mobiltelefon",
        "zcrm_1,New,2026-09-01 10:00,Messe,a@b.example,0812345678", "Lead-Quelle", "Mobiltelefon")]
    [InlineData(
        "salesforce-lead", "Lead Owner,Lead Status,Created Date,Lead ID,Origen del prospecto,Correo electrónico,Número de teléfono",
        "Ayu,New,2026-09-01,1,Web,a@b.example,0812345678", "Origen del prospecto", "Correo electrónico", "Número de teléfono")]
    [InlineData(
        "salesforce-lead", "Lead Owner,Lead Status,Created Date,Lead ID,Source du prospect,Adresse e-mail,Téléphone portable",
        "Ayu,New,2026-09-01,1,Web,a@b.example,0812345678", "Source du prospect", "Adresse e-mail", "Téléphone portable")]
    [InlineData(
        "salesforce-lead", "Lead Owner,Lead Status,Created Date,Lead ID,Sumber Prospek,Alamat Surel,Nomor Telepon",
        "Ayu,New,2026-09-01,1,Web,a@b.example,0812345678", "Sumber Prospek", "Alamat Surel", "Nomor Telepon")]
    [InlineData(
        "zoho-lead", "Record Id,Lead Status,Created Time,Origem do lead,Endereço de e-mail,Celular",
        "zcrm_1,New,2026-09-01 10:00,Web,a@b.example,0812345678", "Origem do lead", "Endereço de e-mail", "Celular")]
    [InlineData(
        "zoho-lead", "Record Id,Lead Status,Created Time,Fonte del lead,Indirizzo e-mail,Numero di cellulare",
        "zcrm_1,New,2026-09-01 10:00,Web,a@b.example,0812345678", "Fonte del lead", "Indirizzo e-mail", "Numero di cellulare")]
    [InlineData(
        "hubspot-contact", "Record ID,Email,Create Date,Lifecycle Stage,Leadquelle,Handynummer",
        "1,a@b.example,2026-09-01,lead,Messe,0812345678", "Leadquelle", "Handynummer")]
    [InlineData(
        "odoo", "name,create_date,stage_id,expected_revenue,id,date_closed,user_id,Leadquelle,E-Mail-Adresse",
        "A,2026-09-01,New,5,1,,Ayu,Messe,a@b.example", "Leadquelle", "E-Mail-Adresse")]
    [InlineData(
        "meta-lead-forms", "id,created_time,form_id,E-Mail-Adresse,Telefonnummer", "1,2026-09-01T10:00:00+0700,7,a@b.example,0812345678",
        "E-Mail-Adresse", "Telefonnummer")]
    [InlineData(
        "dynamics-opportunities", "(Do Not Modify) Opportunity,Status,Est. Revenue,Leadquelle", "1,Won,5,Messe", "Leadquelle")]
    public void A_list_that_would_lose_a_column_is_refused_by_both_sides_and_names_it(
        string nearest, string headings, string row, params string[] dropped)
    {
        var refusal = Taking.Refused("list.csv", $"{headings}\n{row}\n");
        Assert.StartsWith(nearest, refusal.Nearest, StringComparison.Ordinal);
        Assert.All(dropped, heading => Assert.Contains($"'{heading}' (expected as ", refusal.Reason, StringComparison.Ordinal));
        Assert.Contains("our template '", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "shopify-orders",
        "Name,Financial Status,Subtotal,Created at,Lineitem quantity,Refund amount,Currency code,Payment date,Cancellation date",
        "#1,paid,5,2026-09-01,1,1,USD,2026-09-01,", "Refund amount", "Currency code", "Payment date", "Cancellation date")]
    [InlineData(
        "shopee-orders", "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Harga Setelah Diskon,Jumlah,Jumlah Retur,Tanggal Dibayar",
        "1,Selesai,2026-09-01 10:00,5000,1,1,2026-09-01 10:00", "Jumlah Retur", "Tanggal Dibayar")]
    [InlineData(
        "tiktok-shop-orders", "Order ID,Order Status,Quantity,SKU Subtotal Before Discount,SKU Seller Discount,Created Time,Returned items",
        "1,Completed,1,5000,0,13/09/2026 10:00:00,1", "Returned items")]
    [InlineData(
        "woocommerce-orders", "Order Number,Order Status,Order Date,Order Subtotal Amount,Cart Discount Amount,Refunded,Payment date",
        "1,Completed,2026-09-01,5,0,1,2026-09-01", "Refunded", "Payment date")]
    [InlineData(
        "email-campaigns", "Campaign,Sent at,Recipients,Unique Opens,Link clicks,Opt-outs,Emails delivered,Send channel type",
        "A,2026-09-01,5,4,3,2,1,SMS", "Link clicks", "Opt-outs", "Emails delivered", "Send channel type")]
    [InlineData(
        "meta-facebook-posts", "Post ID,Page ID,Publish time,People reached,Number of shares,Post views", "1,2,09/01/2026 10:00,5,1,9",
        "People reached", "Number of shares", "Post views")]
    [InlineData(
        "meta-instagram-posts", "Post ID,Account ID,Account username,Publish time,Bookmarks,Total reactions",
        "1,2,kedai,09/01/2026 10:00,5,1", "Bookmarks", "Total reactions")]
    [InlineData(
        "tiktok-videos", "Video link,Post time,Video views,Number of likes,Reposts",
        "https://www.tiktok.com/@a/video/7527623000473079054,2026-09-01,5,1,1", "Number of likes", "Reposts")]
    [InlineData(
        "x-tweets", "Tweet id,time,impressions,engagements,Reposts,Tweet likes", "1,2026-09-01 10:00 +0000,5,1,1,1", "Reposts",
        "Tweet likes")]
    [InlineData(
        "youtube-videos", "Content,Views,Video title,Upload date,Video likes", "AbCdEfGhI01,5,A,2026-09-01,1", "Upload date",
        "Video likes")]
    [InlineData(
        "linkedin-page", "Post link,Created date,Impressions,Total clicks,Total reactions",
        "https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678,09/01/2026,5,1,1", "Total clicks", "Total reactions")]
    [InlineData(
        "zoho-campaigns", "Campaign Id,Campaign Name,Budgeted Cost,Amount spent,Starts on", "1,A,5,4,2026-09-01", "Amount spent",
        "Starts on")]
    [InlineData("quotas", "month,quota,Sales rep,Region", "2026-09,5,Ayu,Java", "Sales rep", "Region")]
    [InlineData("sales-targets", "month,sales metric,target,Account manager", "2026-09,win_rate,0.2,Ayu", "Account manager")]
    [InlineData("marketing-targets", "month,marketing metric,target,Marketing channel", "2026-09,leads,5,Email", "Marketing channel")]
    [InlineData("exchange-rates", "currency,rate,date,Base currency", "USD,15800.00,2026-09-01,IDR", "Base currency")]
    [InlineData("stages", "stage,meaning,Deal pipeline", "Serah,won,A", "Deal pipeline")]
    [InlineData("teams", "owner,team,Team lead", "Ayu,Java,Budi", "Team lead")]
    [InlineData("holidays", "date,holiday,Is working day", "2026-08-17,Merdeka,no", "Is working day")]
    public void Nor_does_any_other_list_of_records(string nearest, string headings, string row, params string[] dropped)
    {
        var refusal = Taking.Refused("list.csv", $"{headings}\n{row}\n");
        Assert.Equal(nearest, refusal.Nearest);
        Assert.All(dropped, heading => Assert.Contains($"'{heading}' (expected as ", refusal.Reason, StringComparison.Ordinal));
        Assert.Contains("Rename these columns, or leave them out", refusal.Reason, StringComparison.Ordinal);
    }

    // Rates, parts of a figure and other figures are dropped as ever.
    [Theory]
    [InlineData(
        "Post ID,Page ID,Publish time,Reach,Reactions,Comments,Shares,Organic reach,Engagement rate,Link clicks,Negative feedback",
        "1,2,09/01/2026 10:00,5,1,1,1,4,2%,1,0")]
    [InlineData(
        "Campaign,Sent at,Recipients,Unique Opens,Unique clicks,Click rate,Bounce rate,Machine opens,Delivery rate",
        "A,2026-09-01,5,4,3,60%,1%,1,99%")]
    [InlineData(
        "Order Number,Order Status,Order Date,Order Subtotal Amount,Cart Discount Amount,Quantity (- Refund),Order Total Amount (- "
            + "Refund),Payment Method", "1,Completed,2026-09-01,5,0,1,5,COD")]
    public void Other_figures_of_the_same_tool_are_named_and_no_more(string headings, string row) =>
        Assert.Single(Taking.Of("list.csv", $"{headings}\n{row}\n").Sides);

    [Fact]
    public void Nor_does_a_list_of_verdicts_lose_its_reasons() =>
        Assert.Contains(
            "'Reason for loss' (expected as 'reason')",
            Taking.Refused("list.csv", "lead id,disposition,Reason for loss\n1,refused,Price\n").Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Video link,Post time,Total views,Total likes,{0}", "https://www.tiktok.com/@a/video/7527623000473079054,2026-09-01,5,1,3",
        "Saves", "Favorites", "Total favorites", "Disimpan")]
    [InlineData("Post ID,Account ID,Account username,Publish time,Likes,{0}", "1,2,kedai,09/01/2026 10:00,1,3", "Simpanan", "Saved")]
    public void What_was_saved_is_read_by_any_of_its_names(string headings, string row, params string[] names) => Assert.All(
        names,
        name => Assert.Equal(
            3,
            Assert.Single(
                Taking.Of("list.csv", $"{headings.Replace("{0}", name, StringComparison.Ordinal)}\n{row}\n").All<Post>()).Saves));

    [Fact]
    public void What_was_shared_is_read_by_its_Indonesian_names() => Assert.Equal(
        3,
        Assert.Single(
            Taking.Of(
                "list.csv",
                "ID Postingan,ID Akun,Nama pengguna akun,Waktu publikasi,Suka,Berbagi\n1,2,kedai,09/01/2026 10:00,1,3\n").All<Post>())
            .Shares);

    // Of two columns that hold the same one is enough.
    [Theory]
    [InlineData("Id,Status,LeadSource,CreatedDate,Email,MobilePhone,Telepon,State", "1,Open,Web,2026-09-01,a@b.example,0812345678,021,JB")]
    [InlineData(
        "Contact ID,Email,Create Date,Lifecycle Stage,Phone Number,Stage,Telepon", "1,a@b.example,2026-09-01,lead,0812345678,A,021")]
    public void What_a_list_tells_beside_the_column_that_is_read_is_named_and_no_more(string headings, string row)
    {
        var taken = Taking.Of("list.csv", $"{headings}\n{row}\n");
        Assert.Equal(["marketing", "sales"], taken.Sides);
        Assert.All(taken.Files, file => Assert.Contains("Telepon", file.UnknownColumns));
    }

    // The lines of an order are one record together.
    private static bool IsOfRecords(string folder) => Holds(folder, fact => fact is IKeyed or OrderLine);

    private static bool Holds(string folder, Func<object, bool> isOne)
    {
        var input = SampleFolders.Input(folder);
        var taken =
            Taking.Of(
                Path.GetFileName(input), File.ReadAllBytes(input), new PipelineSettings { HashKey = "a key for samples" },
                SampleFolders.Side(folder));
        return taken.Facts.Any(isOne) && Formats.ContainsKey(SampleFolders.Format(folder));
    }
}
