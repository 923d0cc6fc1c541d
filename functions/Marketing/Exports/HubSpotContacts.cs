using Marketing.Facts;
using Pipeline.Tables;
using static Pipeline.Crm.HubSpotContactColumns;

namespace Marketing.Exports;

/// <summary>
/// HubSpot contacts. The user picks the columns; times are in the account's zone. A contact is a lead once it is more
/// than a subscriber, and qualified from the lifecycle stage 'marketing qualified lead' on, whichever later stage it entered first.
/// </summary>
public sealed class HubSpotContacts : TableFormat
{
    // A property of the firm's own beside HubSpot's.
    private static readonly Column First = Column.Text("Original Traffic Source Drill-Down 1", "Original Source Drill-Down 1");
    private static readonly Column Second = Column.Text("Original Traffic Source Drill-Down 2", "Original Source Drill-Down 2");
    private static readonly Column UtmCampaign = Column.Text("utm_campaign", "UTM Campaign", "First Touch Converting Campaign");
    private static readonly Column Form = Column.Text("First Conversion", "First Conversion Event Name");
    private static readonly Column Page = Column.Text("First Page Seen");

    private static readonly Column[] Entered =
    [
        Column.Date(
            "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"", "Became a Marketing Qualified Lead Date",
            "Date entered 'Marketing Qualified Lead*", "Date entered Marketing Qualified Lead*"),
        Column.Date(
            "Date entered \"Sales Qualified Lead (Lifecycle Stage Pipeline)\"", "Became a Sales Qualified Lead Date",
            "Date entered 'Sales Qualified Lead*", "Date entered Sales Qualified Lead*"),
        Column.Date(
            "Date entered \"Opportunity (Lifecycle Stage Pipeline)\"", "Became an Opportunity Date", "Date entered 'Opportunity*",
            "Date entered Opportunity*"),
        Column.Date(
            "Date entered \"Customer (Lifecycle Stage Pipeline)\"", "Became a Customer Date", "Date entered 'Customer*",
            "Date entered Customer*"),
    ];

    public override string Id => "hubspot-contacts";

    public override string Name => "HubSpot contacts";

    public override string Source => "hubspot";

    public override string SharedList => "HubSpot contacts";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Status(Status).Or(Stage), LeadRoles.Source(TrafficSource).Or(OwnSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "contacts",
            [RecordId, Email, Created, Modified, FirstName, LastName, OtherEmails, Merged, Phone, Mobile, Stage, Status, TrafficSource,
                OwnSource,
                First, Second, UtmCampaign, Form, Page, Deals, .. Entered], Read)];

    private static void Read(Row row)
    {
        var (stage, created) = (row.Text(Stage), row.RequiredTime(Created));
        var rank = LifecycleStages.Rank(stage);
        var entered = Entered.Select(row.Time).Where(time => time is not null).Min();
        if (rank == LifecycleStages.Subscriber && entered is null)
        {
            row.SetAside("a subscriber, not yet a lead");
            return;
        }

        Tell(row, stage, rank);

        // HubSpot puts people of its own into every new account.
        var sample = row.Text(LastName)?.Contains("(Sample Contact)", StringComparison.OrdinalIgnoreCase) == true
            ? "HubSpot's own sample contact" : null;
        var lead = new Lead
        {
            Source = "hubspot",
            LeadId = row.Id(RecordId),
            PersonKeys = PersonKey.Read(row, [Email, OtherEmails], [Mobile, Phone]),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = MergedIds.Read(row, Merged),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = entered ?? (rank >= LifecycleStages.MarketingQualified ? created : null),
            Status = stage ?? row.Text(Status),
            IsWon = rank >= LifecycleStages.Customer || row.Time(Entered[^1]) is not null,
            WonOn = row.Day(Entered[^1]),
            LeadSource = row.Text(TrafficSource) ?? row.Text(OwnSource),
            Campaign = row.Text(UtmCampaign) ?? DrilledCampaign(row),
            Message = row.Text(Form) ?? row.Text(Page),
            ContactId = row.Id(RecordId),
            DealId = row.Text(Deals),
        };
        KeptLeads.Keep(row, lead, [row.Text(Status)], [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email), sample);
    }

    private static void Tell(Row row, string? stage, int rank)
    {
        if (!row.Has(Stage) && !Array.Exists(Entered, row.Has))
        {
            row.Reading.Note("The export holds no 'Lifecycle Stage': its contacts are leads, and none of them is known to be qualified.");
        }
        else if (stage is not null && rank == 0)
        {
            row.Reading.Note(
                $"The lifecycle stage '{stage}' is none of HubSpot's own: its contacts count as leads that are not qualified.");
        }
    }

    // What the two drill-downs hold depends on the source (https://knowledge.hubspot.com/properties/understand-source-properties).
    private static string? DrilledCampaign(Row row) => row.Text(TrafficSource)?.ToUpperInvariant().Replace('_', ' ') switch
    {
        "PAID SEARCH" or "EMAIL MARKETING" or "EMAIL" or "OTHER CAMPAIGNS" => row.Text(First),
        "PAID SOCIAL" => row.Text(Second),
        _ => null,
    };
}
