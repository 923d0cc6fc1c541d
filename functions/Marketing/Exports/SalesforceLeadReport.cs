using Marketing.Facts;
using Pipeline.Tables;
using static Pipeline.Crm.SalesforceLeadReportColumns;

namespace Marketing.Exports;

/// <summary>
/// A Salesforce lead report as CSV: labels instead of API names, dates in the user's locale, footer lines, and often no id.
/// </summary>
public sealed class SalesforceLeadReport : TableFormat
{
    private static readonly Column UtmSource = Column.Text("UTM Source");
    private static readonly Column UtmMedium = Column.Text("UTM Medium");
    private static readonly Column Campaign =
        Column.Text("Campaign Name", "Campaign", "Primary Campaign", "UTM Campaign", "Associated Campaign");
    private static readonly Column Message = Column.Text("UTM Content", "Ad Name", "Form Name", "Landing Page");

    public override string Id => "salesforce-lead-report";

    public override string Name => "Salesforce lead report";

    public override string Source => "salesforce";

    public override string SharedList => "Salesforce lead report";

    public override bool MayBeGrouped => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Id(RecordId), LeadRoles.Email(Email), LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("leads",
            [Owner, Status, Created, RecordId, Modified, LeadSource, FirstName, LastName, Email, Mobile, Phone, UtmSource, UtmMedium,
                Campaign, Message, DealId, ContactId], Read),

        // A report of ids without their owners.
        new("leads by id",
            [IdAlone, Status, Created, Modified, LeadSource, FirstName, LastName, Email, Mobile, Phone, UtmSource, UtmMedium, Campaign,
                Message, DealId, ContactId], Read),
    ];

    private static void Read(Row row)
    {
        // Every lead has both; what has neither is a subtotal, a footer or the copyright.
        if (row.Text(Status) is null && Missing.Is(row.Cell(Created)))
        {
            row.SetAside("subtotal or footer: neither status nor creation date");
            return;
        }

        var created = row.RequiredTime(Created);
        var person = PersonKey.Read(row, Email, Mobile, Phone);
        var lead = new Lead
        {
            Source = "salesforce",
            LeadId = Key(row, person, created),
            PersonKeys = person,
            NameKey = PersonKey.Name(row, FirstName, LastName),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = created,
            Status = row.Text(Status),
            IsWon = WonStatuses.Tells(row.Text(Status)),
            UtmSource = row.Text(UtmSource),
            UtmMedium = row.Text(UtmMedium),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Message = row.Text(Message),
            ContactId = row.Text(ContactId) is { } contact ? CaseSafeIds.Extend(contact) : null,
            DealId = row.Text(DealId) is { } deal ? CaseSafeIds.Extend(deal) : null,
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Status), row.Text(LeadSource)], [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
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
