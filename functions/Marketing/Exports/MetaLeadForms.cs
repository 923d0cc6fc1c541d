using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Leads of Meta's instant forms, one file a form: fixed columns of the ad, then the form's own questions. Nobody has judged
/// such a lead yet, so it is not qualified; a CRM that holds the same person says more.
/// </summary>
public sealed class MetaLeadForms : TableFormat
{
    private static readonly Column RecordId = Column.Id("id", "lead_id").Required;
    private static readonly Column Created = Column.Date("created_time").Required;
    private static readonly Column FormId = Column.Text("form_id").Required;
    private static readonly Column Form = Column.Text("form_name");
    private static readonly Column Ad = Column.Text("ad_name");
    private static readonly Column AdId = Column.Text("ad_id");
    private static readonly Column Campaign = Column.Text("campaign_name", "campaign_id");
    private static readonly Column IsOrganic = Column.Text("is_organic");
    private static readonly Column Platform = Column.Text("platform");
    private static readonly Column Email = Column.Text("email", "work_email", "email_address", "alamat_email", "e-mail");
    private static readonly Column Phone =
        Column.Text("phone_number", "phone", "work_phone_number", "whatsapp_number", "nomor_telepon", "nomor_whatsapp", "no_hp");
    private static readonly Column FullName =
        Column.Text("full_name", "full name", "nama_lengkap", "nombre_completo", "nome_completo", "nom_complet", "vollständiger_name");
    private static readonly Column FirstName = Column.Text("first_name", "nama_depan");
    private static readonly Column LastName = Column.Text("last_name", "nama_belakang");
    private static readonly Column Status = Column.Text("lead_status");

    public override string Id => "meta-lead-forms";

    public override string Name => "Meta instant form leads";

    public override string Source => "meta-leads";

    public override IReadOnlyList<Role> Roles { get; } = [LeadRoles.Email(Email), LeadRoles.Phone(Phone), LeadRoles.Source(Platform)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [RecordId, Created, FormId, Form, Ad, AdId, Campaign, IsOrganic, Platform, Email, Phone, FullName, FirstName, LastName, Status],
            Read)];

    private static void Read(Row row)
    {
        var organic = row.Flag(IsOrganic);
        var lead = new Lead
        {
            Source = "meta-leads",
            LeadId = Bare(row.Id(RecordId)),
            PersonKeys = PersonKey.Read(row, Email, Phone),
            NameKey = PersonKey.Name(row, FullName, FirstName, LastName),
            CreatedAt = row.RequiredTime(Created),
            Status = row.Text(Status),
            IsWon = WonStatuses.Tells(row.Text(Status)),
            Channel = organic switch { true => "Organic Social", false => "Paid Social", null => null },
            LeadSource = row.Text(Platform)?.ToLowerInvariant() switch { "fb" => "Facebook", "ig" => "Instagram", var other => other },
            Campaign = row.Text(Campaign) is { } campaign ? Bare(campaign, "c:") : null,
            Message = row.Text(Ad) ?? row.Text(AdId) ?? row.Text(Form) ?? row.Text(FormId),
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Status)], [row.Text(FullName), $"{row.Text(FirstName)} {row.Text(LastName)}", row.Text(Phone)],
            row.Text(Email));
    }

    // l:1234 is the lead 1234: the letter keeps spreadsheets from rounding the number.
    private static string Bare(string id, string prefix = "l:") => id.StartsWith(prefix, StringComparison.Ordinal)
        ? id[prefix.Length..] : id;
}
