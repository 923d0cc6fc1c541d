using Pipeline.Tables;
using Sales.Facts;
using static Pipeline.Crm.SalesforceLeadReportColumns;

namespace Sales.Exports;

/// <summary>
/// A Salesforce lead report as CSV, as sales' worklist: labels, dates in the user's locale, footer lines, and often no id.
/// </summary>
public sealed class SalesforceLeadReport : TableFormat
{
    private static readonly Column Converted = Column.Text("Converted");
    private static readonly Column ConvertedAt = Column.Date("Converted Date");
    private static readonly Column Reason =
        Column.Text("Unqualified Reason", "Disqualified Reason", "Disqualification Reason", "Rejection Reason");

    public override string Id => "salesforce-lead-status-report";

    public override string Name => "Salesforce lead report, what became of them";

    public override string Source => "salesforce";

    public override string SharedList => "Salesforce lead report";

    public override bool MayBeGrouped => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Id(RecordId), LeadRoles.Email(Email), LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("leads",
            [Owner, Status, Created, RecordId, Converted, ConvertedAt, Modified, Reason, FirstName, LastName, Email, Mobile, Phone, DealId,
                ContactId, LeadSource], Read),

        // A report of ids without their owners.
        new("leads by id",
            [IdAlone, Status, Created, Converted, ConvertedAt, Modified, Reason, FirstName, LastName, Email, Mobile, Phone, DealId,
                ContactId, LeadSource], Read),
    ];

    private static void Read(Row row)
    {
        // Every lead has both; what has neither is a subtotal, a footer or the copyright.
        var status = row.Text(Status);
        if (status is null && Missing.Is(row.Cell(Created)))
        {
            row.SetAside("subtotal or footer: neither status nor creation date");
            return;
        }

        var created = row.RequiredTime(Created);
        var person = PersonKey.Read(row, Email, Mobile, Phone);
        var disposition = Dispositions.Read(row, status, row.Flag(Converted) == true || row.Text(DealId) is not null);
        var lead = new LeadStatus
        {
            Source = "salesforce",
            LeadId = Key(row, person, created),
            Owner = row.Has(Owner) ? row.Text(Owner) : null,
            Status = status,
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) ?? status : null,
            PersonKeys = person,
            NameKey = PersonKey.Name(row, FirstName, LastName),
            ContactId = row.Text(ContactId) is { } contact ? CaseSafeIds.Extend(contact) : null,
            DealId = row.Text(DealId) is { } deal ? CaseSafeIds.Extend(deal) : null,
            CreatedAt = created,
            ChangedAt = row.Time(ConvertedAt) ?? row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, status, [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }

    private static string Key(Row row, string? person, DateTime created)
    {
        if (row.Has(RecordId) || row.Has(IdAlone))
        {
            return CaseSafeIds.Extend(row.Id(row.Has(RecordId) ? RecordId : IdAlone));
        }

        if (person is null)
        {
            row.Reject(row.Has(Email) ? Email : Phone, "a lead id, an e-mail address or a phone number: nothing else tells leads apart");
        }

        row.Reading.Note("The export holds no 'Lead ID': leads are told apart by person and creation date.");
        return string.Create(CultureInfo.InvariantCulture, $"{PersonKey.First(person)} {created:yyyy-MM-dd}");
    }
}
