using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Odoo's crm.lead, where leads and opportunities are one table: an opportunity is a lead that sales took up, under the
/// same id. A lead of a CRM is qualified from its creation on.
/// </summary>
public sealed class OdooLeads : TableFormat
{
    private static readonly Column OpportunityName =
        Column.Text(
            "name", "Opportunity", "Lead", "Peluang", "Opportunité", "Oportunidad", "Oportunidade", "Opportunità", "Verkaufschance",
            "Chance").Required;
    private static readonly Column Created =
        Column.Date(
            "create_date", "Created on", "Dibuat pada", "Tanggal dibuat", "Créé le", "Creado el", "Criado em", "Erstellt am", "Angelegt am",
            "Creato il", "Data creazione").Required;
    private static readonly Column Modified =
        Column.Date(
            "write_date", "Last Updated on", "Last Modified on", "Terakhir Diperbarui pada", "Mis à jour le", "Dernière mise à jour le",
            "Última actualización el", "Última Atualização em", "Zuletzt aktualisiert am", "Ultimo aggiornamento il");
    private static readonly Column Stage =
        Column.Text(
            "stage_id", "stage_id/name", "stage_id/display_name", "Stage", "stage_id/id", "Tahap", "Tahapan", "Étape", "Etapa", "Estágio",
            "Fase", "Stadio", "Phase", "Stufe").Required;
    private static readonly Column Revenue =
        Column.Text(
            "expected_revenue", "planned_revenue", "Expected Revenue", "Planned Revenue", "Pendapatan yang Diharapkan",
            "Pendapatan Diharapkan", "Perkiraan Pendapatan", "Revenu espéré", "Revenu attendu", "Ingreso esperado", "Ingresos esperados",
            "Receita Esperada", "Rendimento Esperado", "Erwarteter Umsatz", "Erwarteter Ertrag", "Ricavo previsto", "Ricavi previsti");
    private static readonly Column Type = Column.Text("type", "Tipe", "Jenis", "Typ", "Tipo");
    private static readonly Column TypeAlone = Type.Required;
    private static readonly Column RecordId = Column.Id(
        "id", "External ID", "ID Eksternal", "ID externe", "Identifiant externe", "ID externo", "ID externa", "Externe ID", "ID esterno");
    private static readonly Column DatabaseId = Column.Id(".id", "ID");
    private static readonly Column Active = Column.Text("active", "Aktif", "Actif", "Activo", "Ativo", "Aktiv", "Attivo");
    private static readonly Column ContactName =
        Column.Text(
            "contact_name", "Contact Name", "Nama Kontak", "Nom du contact", "Nombre de contacto", "Nome do contato", "Kontaktname",
            "Nome contatto");
    private static readonly Column Email =
        Column.Text("email_from", "Email", "E-mail", "E-Mail", "Surel", "Correo electrónico", "Courriel");
    private static readonly Column Phone = Column.Text("phone", "Telepon", "Téléphone", "Teléfono", "Telefone", "Telefon", "Telefono");
    private static readonly Column Mobile =
        Column.Text("mobile", "Ponsel", "Handphone", "Seluler", "Móvil", "Celular", "Telemóvel", "Mobil", "Cellulare");
    private static readonly Column LeadSource = Column.Text(
        "source_id", "source_id/name", "source_id/display_name", "Source", "Sumber", "Fuente", "Origen", "Origem", "Fonte", "Quelle");
    private static readonly Column Medium =
        Column.Text("medium_id", "medium_id/name", "medium_id/display_name", "Medium", "Media", "Média", "Medio", "Mídia");
    private static readonly Column Campaign =
        Column.Text(
            "campaign_id", "campaign_id/name", "campaign_id/display_name", "Campaign", "Kampanye", "Campagne", "Campaña", "Campanha",
            "Kampagne", "Campagna");
    private static readonly Column LostReason =
        Column.Text(
            "lost_reason_id", "lost_reason_id/name", "lost_reason_id/display_name", "lost_reason", "lost_reason/name", "Lost Reason",
            "Alasan Kalah", "Alasan Kehilangan", "Motif de perte", "Raison de la perte", "Motivo de pérdida", "Razón de pérdida",
            "Motivo da perda", "Razão da perda", "Verlustgrund", "Motivo della perdita", "Motivo perdita");

    // Sales' own, of which nothing is read here: known so that the same lists are this one's on both sides.
    private static readonly Column Probability =
        Column.Text("probability", "Probabilitas", "Probabilité", "Probabilidad", "Probabilidade", "Wahrscheinlichkeit", "Probabilità");
    private static readonly Column Owner =
        Column.Text(
            "user_id", "user_id/name", "user_id/display_name", "Salesperson", "user_id/id", "Penjual", "Tenaga Penjual", "Vendeur",
            "Vendedor", "Comercial", "Verkäufer", "Vertriebsmitarbeiter", "Venditore", "Addetto vendite", "Commerciale");
    private static readonly Column Closed =
        Column.Text(
            "date_closed", "Closed Date", "Tanggal Ditutup", "Tanggal Penutupan", "Date de clôture", "Date de fermeture", "Fecha de cierre",
            "Data de Fechamento", "Data de Encerramento", "Abschlussdatum", "Abgeschlossen am", "Data chiusura", "Data di chiusura");
    private static readonly Column Customer =
        Column.Text("partner_name", "Company Name", "partner_id", "partner_id/name", "Customer", "Pelanggan", "Client", "Cliente");
    private static readonly Column WonStatus = Column.Text("won_status", "Is Won");

    private static readonly Column[] Others =
    [
        OpportunityName, Created, Modified, Revenue, RecordId, DatabaseId, Active, ContactName, Email, Phone, Mobile, LeadSource, Medium,
        Campaign,
        LostReason, Probability, Owner, Closed, WonStatus, Customer,
    ];

    public override string Id => "odoo-leads";

    public override string Name => "Odoo CRM leads and opportunities, what brought them";

    public override string Source => "odoo";

    public override string SharedList => "Odoo crm.lead";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Owner(Owner), LeadRoles.Closed(Closed), LeadRoles.Outcome(WonStatus), LeadRoles.Email(Email), LeadRoles.Phone(Phone)
            .Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("crm.lead", [Stage, Type, .. Others], Read),

        // Leads go through no stages, so a list of them may lack the column; then the type has to tell what they are.
        new("crm.lead without stages", [TypeAlone, .. Others], Read),
    ];

    // "Name" and "Stage" are other tools' words too; with money or a type beside them, and two more columns, they are Odoo's. Without
    // stages it takes two that no other tool's list has together.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 5
        && (heading.Place(TypeAlone) >= 0
            ? heading.Place(Active) >= 0 && (heading.Place(Revenue) >= 0 || heading.Place(Probability) >= 0)
            : heading.Place(Revenue) >= 0 || heading.Place(Type) >= 0);

    private static void Read(Row row)
    {
        var created = row.RequiredTime(Created);
        var id = Key(row, created);
        var isLead = OdooTypes.IsLead(row.Text(Type) ?? row.Text(TypeAlone));
        var lead = new Lead
        {
            Source = "odoo",
            LeadId = id,
            PersonKeys = PersonKey.Read(row, Email, Mobile, Phone),
            NameKey = PersonKey.Name(row, ContactName),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = created,
            Status = row.Text(Stage),
            IsWon = WonStatuses.Tells(row.Text(Stage)),
            UtmSource = row.Text(LeadSource),
            UtmMedium = row.Text(Medium),
            LeadSource = row.Text(LeadSource) ?? row.Text(Medium),
            Campaign = row.Text(Campaign),
            DealId = isLead ? null : id,
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Stage), row.Text(LostReason)], [row.Text(OpportunityName), row.Text(ContactName)], row.Text(Email));
    }

    // As sales does: a lead has one key on both sides.
    private static string Key(Row row, DateTime created) =>
        row.Has(RecordId) ? row.Id(RecordId)
        : row.Has(DatabaseId) ? row.Id(DatabaseId)
        : MadeKeys.Make(
            row, "External ID", ("customer", row.Text(Customer)), ("name", row.Text(OpportunityName)),
            ("creation time", MadeKeys.Text(created)));
}
