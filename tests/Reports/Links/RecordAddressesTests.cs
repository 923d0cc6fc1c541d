using Pipeline.Facts;
using Pipeline.Reports.Links;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports.Links;

public sealed class RecordAddressesTests
{
    private const string Set =
        "hubspot=https://app-eu1.hubspot.com/contacts/123/; pipedrive=https://firm.pipedrive.com\n"
            + "salesforce = https://firm.lightning.force.com;zoho=https://crm.zoho.eu/crm/org77;odoo=https://firm.example/odoo;"
            + "dynamics=https://firm.crm4.dynamics.com;bitrix=https://firm.bitrix24.de;"
            + "qontak.deals=https://crm.qontak.example/deals?id={id}&tab=1;Zoho=https://crm.zoho.com/crm/org78";

    [Theory]
    [InlineData("hubspot", "leads", "52000088822", "https://app-eu1.hubspot.com/contacts/123/record/0-1/52000088822")]
    [InlineData("hubspot", "deals", "9;10", "https://app-eu1.hubspot.com/contacts/123/record/0-3/9")]
    [InlineData("hubspot", "deals", "deal 17 of Ani", null)]
    [InlineData("pipedrive", "deals", "41", "https://firm.pipedrive.com/deal/41")]
    [InlineData("pipedrive", "leads", "41", null)]
    [InlineData("salesforce", "leads", "00Q5e000001AbCdEAK",
        "https://firm.lightning.force.com/lightning/r/Lead/00Q5e000001AbCdEAK/view")]
    [InlineData("salesforce", "leads", "email:0123456789abcdef 2026-01-05", null)]
    [InlineData("salesforce", "deals", "0065e000001AbCd", "https://firm.lightning.force.com/lightning/r/Opportunity/0065e000001AbCd/view")]
    [InlineData("salesforce", "deals", "00Q5e000001AbCdEAK", null)]
    [InlineData("zoho", "leads", "zcrm_4876876000000123001", "https://crm.zoho.com/crm/org78/tab/Leads/4876876000000123001")]
    [InlineData("zoho", "deals", "4876876000000123001", "https://crm.zoho.com/crm/org78/tab/Potentials/4876876000000123001")]
    [InlineData("odoo", "leads", "__export__.crm_lead_12_0a1b2c3d",
        "https://firm.example/odoo/web#id=12&model=crm.lead&view_type=form")]
    [InlineData("odoo", "deals", "12", "https://firm.example/odoo/web#id=12&model=crm.lead&view_type=form")]
    [InlineData("odoo", "leads", "my_import.crm_lead_12", null)]
    [InlineData("odoo", "leads", "Kopi | Mesin | 2026-01-05", null)]
    [InlineData("dynamics", "deals", "0A1b2c3d-0000-4000-8000-0123456789ab",
        "https://firm.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=0A1b2c3d-0000-4000-8000-0123456789ab")]
    [InlineData("bitrix", "deals", "5", "https://firm.bitrix24.de/crm/deal/details/5/")]
    [InlineData("qontak", "deals", "A 1&x='", "https://crm.qontak.example/deals?id=A%201%26x%3D%27&tab=1")]
    [InlineData("qontak", "leads", "1", null)]
    [InlineData("copper", "deals", "1", null)]
    [InlineData(null, "deals", "1", null)]
    [InlineData("hubspot", "deals", null, null)]
    public void An_id_is_linked_where_its_tool_has_an_address_and_gave_the_id(string? tool, string kind, string? id, string? link) =>
        Assert.Equal(link, Link(Set, tool, kind, id));

    [Fact]
    public void Without_an_address_nothing_is_linked() => Assert.Null(Link("", "hubspot", "deals", "1"));

    [Theory]
    [InlineData("hubspot", "hubspot=https://app.hubspot.com/contacts/12345678")]
    [InlineData("hubspot=javascript:alert(1)", "hubspot=https://app.hubspot.com/contacts/12345678")]
    [InlineData("hubspot=https://app.hubspot.com", "hubspot=https://app.hubspot.com/contacts/12345678")]
    [InlineData("hubspot=https://hubspot.evil.example/contacts/1", "hubspot=https://app.hubspot.com/contacts/12345678")]
    [InlineData("zoho=https://crm.zoho.com", "zoho=https://crm.zoho.com/crm/org12345678")]
    [InlineData("qontak=https://crm.qontak.example", "{id} where the record's id stands")]
    [InlineData("qontak=https://crm.qontak.example/{id}", "qontak.leads= or qontak.deals=")]
    [InlineData("qontak.deals=https://crm.example/\"{id}", "a tool and its address")]
    public void What_is_no_address_is_refused_with_what_is_expected(string text, string expected) =>
        Assert.Contains(
            expected, Assert.Throws<FormatException>(() => RecordAddresses.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_tool_that_no_format_reads_is_refused()
    {
        var addresses = RecordAddresses.Parse("hubspt.deals=https://firm.example/{id}");
        var refused = Assert.Throws<FormatException>(() => RecordAddresses.Check(addresses, ["zoho", "hubspot"]));
        Assert.Equal("'hubspt' is no source; expected one of hubspot, zoho.", refused.Message);
    }

    private static string? Link(string set, string? tool, string kind, string? id)
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        database.Run(RecordAddresses.Macro(RecordAddresses.Parse(set)));
        return database.Query(
            $"select record_link({Text(tool)}, {Text(kind)}, {Text(id)})", record => record.IsDBNull(0) ? null : record.GetString(0))
            .Single();
    }

    private static string Text(string? text) => text is null ? "null::varchar" : Names.Quote(text);
}
