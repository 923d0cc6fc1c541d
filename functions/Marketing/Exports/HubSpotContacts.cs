using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// HubSpot contacts. The user picks the columns; times are in the account's zone. A contact is a lead once it is more
/// than a subscriber, and qualified from the lifecycle stage 'marketing qualified lead' on, whichever later stage it entered first.
/// </summary>
public sealed class HubSpotContacts : TableFormat
{
    private static readonly Column RecordId =
        Column.Id(
            "Record ID", "Contact ID", "Record ID - Contact", "ID de registro", "ID do registro", "Datensatz-ID",
            "ID de fiche d'informations", "ID Catatan").Required;
    private static readonly Column Email =
        Column.Text(
            "Email", "Email Address", "Correo", "Correo electrónico", "E-mail", "E-Mail", "E-Mail-Adresse", "Adresse e-mail",
            "Alamat Email").Required;
    private static readonly Column Created =
        Column.Date(
            "Create Date", "Tanggal Dibuat", "Fecha de creación", "Data de criação", "Erstelldatum", "Erstellungsdatum",
            "Date de création", "Data di creazione").Required;
    private static readonly Column Modified = Column.Date("Last Modified Date", "Recent Modified Date");
    private static readonly Column FirstName = Column.Text("First Name", "Nama Depan", "Nombre", "Nome", "Vorname", "Prénom");
    private static readonly Column LastName =
        Column.Text("Last Name", "Nama Belakang", "Apellidos", "Sobrenome", "Nachname", "Nom de famille", "Nom", "Cognome");
    private static readonly Column Phone =
        Column.Text(
            "Phone Number", "Nomor Telepon", "Número de teléfono", "Número de telefone", "Telefonnummer", "Numéro de téléphone",
            "Numero di telefono");
    private static readonly Column Mobile =
        Column.Text(
            "Mobile Phone Number", "Nomor Ponsel", "Número de móvil", "Número de celular", "Mobiltelefonnummer",
            "Numéro de téléphone portable", "WhatsApp Phone Number");
    private static readonly Column OtherEmails =
        Column.Text(
            "Additional email addresses", "Additional Emails", "Alamat email tambahan", "Direcciones de correo adicionales",
            "Endereços de e-mail adicionais", "Weitere E-Mail-Adressen", "Adresses e-mail supplémentaires");
    private static readonly Column Merged =
        Column.Text(
            "Merged contact IDs", "Merged record IDs", "Merged object IDs", "ID kontak yang digabungkan", "ID de los contactos fusionados",
            "IDs dos contatos mesclados", "IDs der zusammengeführten Kontakte", "ID des contacts fusionnés");
    private static readonly Column Stage =
        Column.Text(
            "Lifecycle Stage", "Tahap Siklus Hidup", "Etapa del ciclo de vida", "Fase do ciclo de vida", "Estágio do ciclo de vida",
            "Lifecycle-Phase", "Phase du cycle de vie", "Fase del ciclo di vita");
    private static readonly Column Status =
        Column.Text(
            "Lead Status", "Status Lead", "Status Prospek", "Estado del lead", "Status do lead", "Lead-Status", "Statut du lead",
            "Stato del lead");
    private static readonly Column TrafficSource =
        Column.Text(
            "Original Traffic Source", "Original Source", "Original Source Type", "Sumber Lalu Lintas Asli", "Fuente original",
            "Fonte original", "Originalquelle", "Source d'origine", "Fuente de tráfico original", "Fonte de tráfego original",
            "Ursprüngliche Traffic-Quelle", "Original-Traffic-Quelle", "Source de trafic d'origine", "Source du trafic d'origine",
            "Fonte di traffico originale");

    // A property of the firm's own beside HubSpot's.
    private static readonly Column OwnSource = Column.Text("Lead Source", "Source");
    private static readonly Column First = Column.Text("Original Traffic Source Drill-Down 1", "Original Source Drill-Down 1");
    private static readonly Column Second = Column.Text("Original Traffic Source Drill-Down 2", "Original Source Drill-Down 2");
    private static readonly Column UtmCampaign = Column.Text("utm_campaign", "UTM Campaign", "First Touch Converting Campaign");
    private static readonly Column Form = Column.Text("First Conversion", "First Conversion Event Name");
    private static readonly Column Page = Column.Text("First Page Seen");
    private static readonly Column Deals = Column.Text("Associated Deal IDs");

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
