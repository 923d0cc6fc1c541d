using Pipeline.Tables;
using Sales.Facts;
using static Pipeline.Crm.ZohoLeadColumns;

namespace Sales.Exports;

/// <summary>
/// Zoho CRM leads as sales' worklist, from the CRM itself or from Zoho Analytics. Zoho deletes what it merges for good, and no public
/// source shows an export that says into what: "Merged Record Ids" is read where a firm keeps them.
/// </summary>
public sealed class ZohoLeads : TableFormat
{
    private static readonly Column Converted = Column.Text("CONVERTED", "Is Converted", "Converted");
    private static readonly Column ConvertedAt = Column.Date("Converted Date Time", "Converted Time", "Lead Conversion Time Stamp");
    private static readonly Column Reason = Column.Text("Reason For Loss", "Junk Reason", "Lost Reason", "Reason");

    public override string Id => "zoho-lead-statuses";

    public override string Name => "Zoho CRM leads, what became of them";

    public override string Source => "zoho";

    public override string SharedList => "Zoho leads";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Email(Email).Or(OtherEmail), LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [RecordId, Status, Created, Owner, Converted, ConvertedAt, Modified, Reason, FirstName, LastName, Merged, Email, OtherEmail,
                Mobile, Phone, DealId, ContactId, LeadSource], Read)];

    // Meta's form leads bear the same three names, and are nobody's worklist yet: marketing reads them.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        !heading.Texts.Contains("form_id", StringComparer.OrdinalIgnoreCase);

    private static void Read(Row row)
    {
        var status = row.Text(Status);
        var deal = ZohoRecords.Ref(row, DealId);
        var isConverted = row.Flag(Converted) == true || deal is not null || row.Time(ConvertedAt) is not null;
        var disposition = Dispositions.Read(row, status, isConverted);
        var lead = new LeadStatus
        {
            Source = "zoho",
            LeadId = row.Id(RecordId),
            Owner = row.Text(Owner),
            Status = status,
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) ?? status : null,
            PersonKeys = PersonKey.Read(row, [Email, OtherEmail], [Mobile, Phone]),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = MergedIds.Read(row, Merged),
            ContactId = ZohoRecords.Ref(row, ContactId),
            DealId = deal,
            CreatedAt = row.Time(Created),
            ChangedAt = row.Time(ConvertedAt) ?? row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, status, [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }
}
