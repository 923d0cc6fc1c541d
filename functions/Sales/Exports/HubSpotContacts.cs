using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// HubSpot contacts as sales' worklist: those that were handed over, by lead status or lifecycle stage. The user picks
/// the columns; times are in the account's zone.
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

    // Marketing's; known here so that both sides refuse the same list.
    private static readonly Column TrafficSource =
        Column.Text(
            "Original Traffic Source", "Original Source", "Original Source Type", "Sumber Lalu Lintas Asli", "Fuente original",
            "Fonte original", "Originalquelle", "Source d'origine", "Fuente de tráfico original", "Fonte de tráfego original",
            "Ursprüngliche Traffic-Quelle", "Original-Traffic-Quelle", "Source de trafic d'origine", "Source du trafic d'origine",
            "Fonte di traffico originale");
    private static readonly Column OwnSource = Column.Text("Lead Source", "Source");
    private static readonly Column Reason =
        Column.Text(
            "Reason for disqualification", "Disqualification reason", "Disqualified reason", "Unqualified reason",
            "Lead disqualification reason");
    private static readonly Column Entered =
        Column.Date("Date entered \"Sales Qualified Lead (Lifecycle Stage Pipeline)\"", "Became a Sales Qualified Lead Date");
    private static readonly Column Modified = Column.Date("Last Modified Date", "Recent Modified Date");
    private static readonly Column Deals = Column.Text("Associated Deal IDs");

    public override string Id => "hubspot-contact-statuses";

    public override string Name => "HubSpot contacts, what became of them";

    public override string Source => "hubspot";

    public override string SharedList => "HubSpot contacts";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Status(Status).Or(Stage), LeadRoles.Source(TrafficSource).Or(OwnSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "contacts",
            [RecordId, Email, Created, FirstName, LastName, OtherEmails, Merged, Phone, Mobile, Stage, Status, Reason, Entered, Modified,
                Deals, TrafficSource, OwnSource], Read)];

    private static void Read(Row row)
    {
        var status = row.Text(Status);
        var rank = LifecycleStages.Rank(row.Text(Stage));
        if (row.Text(LastName)?.Contains("(Sample Contact)", StringComparison.OrdinalIgnoreCase) == true)
        {
            row.SetAside("HubSpot's own sample contact");
            return;
        }

        if (status is null && row.Text(Stage) is not null && rank < LifecycleStages.MarketingQualified)
        {
            row.SetAside("a contact that was not handed over");
            return;
        }

        var isTaken = rank >= LifecycleStages.Opportunity || row.Text(Deals) is not null
            || (status is null && rank == LifecycleStages.SalesQualified);
        var disposition = Dispositions.Read(row, status, isTaken);
        var lead = new LeadStatus
        {
            Source = "hubspot",
            LeadId = row.Id(RecordId),
            Status = status ?? row.Text(Stage),
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) ?? status : null,
            PersonKeys = PersonKey.Read(row, [Email, OtherEmails], [Mobile, Phone]),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = MergedIds.Read(row, Merged),
            ContactId = row.Id(RecordId),
            DealId = row.Text(Deals),
            CreatedAt = row.Time(Created),
            ChangedAt = row.Time(Entered) ?? row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, status, [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }
}
