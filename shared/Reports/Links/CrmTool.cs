namespace Pipeline.Reports.Links;

/// <summary>
/// A CRM whose addresses of records are known. An id that the tool did not give (one that was made of a row's other cells, a list's own
/// number) has no address: of each tool only ids of the shape that it gives are linked.
/// </summary>
/// <param name="Source">As facts name it.</param>
/// <param name="Address">What its address looks like, as a regular expression.</param>
/// <param name="Example">One.</param>
/// <param name="LeadIds">Ids of its leads.</param>
/// <param name="Lead">What follows the address for a lead; null: it has none that are read.</param>
/// <param name="DealIds">Ids of its deals.</param>
/// <param name="Deal">What follows the address for a deal.</param>
internal sealed record CrmTool(
    string Source, string Address, string Example, string LeadIds, string? Lead, string DealIds, string Deal)
{
    private const string Digits = "([0-9]+)";
    private const string Guid = "([0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})";

    // Salesforce's first three letters say what a record is. Odoo writes the number into the external ids that it makes, and into no other.
    private const string OdooId = @"(?:__export__\.crm_lead_)?([0-9]+)(?:_[0-9a-f]{8})?";

    public static IReadOnlyList<CrmTool> All { get; } =
    [
        new("bitrix", @"https?://[^?#]+", "https://firm.bitrix24.com", Digits, "/crm/lead/details/{id}/", Digits,
            "/crm/deal/details/{id}/"),
        new("dynamics", @"https://[\w.-]+\.dynamics\.com", "https://firm.crm.dynamics.com", Guid, null, Guid,
            "/main.aspx?pagetype=entityrecord&etn=opportunity&id={id}"),
        new("hubspot", @"https://app(-\w+)?\.hubspot\.com/contacts/[0-9]+", "https://app.hubspot.com/contacts/12345678", Digits,
            "/record/0-1/{id}", Digits, "/record/0-3/{id}"),
        new("odoo", @"https?://[^?#]+", "https://firm.odoo.com", OdooId, "/web#id={id}&model=crm.lead&view_type=form", OdooId,
            "/web#id={id}&model=crm.lead&view_type=form"),
        new("pipedrive", @"https://[\w-]+\.pipedrive\.com", "https://firm.pipedrive.com", Digits, null, Digits, "/deal/{id}"),
        new("salesforce", @"https://[\w.-]+\.(lightning\.force|my\.salesforce)\.com", "https://firm.lightning.force.com",
            "(00Q[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?)", "/lightning/r/Lead/{id}/view",
            "(006[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?)", "/lightning/r/Opportunity/{id}/view"),
        new("zoho", @"https://crm\.zoho(cloud)?\.[a-z.]+/crm/org[0-9]+", "https://crm.zoho.com/crm/org12345678", "(?:zcrm_)?([0-9]+)",
            "/tab/Leads/{id}", "(?:zcrm_)?([0-9]+)", "/tab/Potentials/{id}"),
    ];
}
