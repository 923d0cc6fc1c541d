using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// A Salesforce opportunity report as CSV: labels instead of API names, dates in the user's locale, money beside a
/// column with its currency, footer lines, and often no id.
/// </summary>
public sealed class SalesforceReport : TableFormat
{
    private static readonly Column OpportunityName =
        Column.Text(
            "Opportunity Name", "Nama Peluang", "Nom de l'opportunité", "Nombre de la oportunidad", "Nombre de oportunidad",
            "Nome da oportunidade", "Nome opportunità", "Opportunity-Name", "Name der Opportunity").Required;
    private static readonly Column Stage = Column.Text("Stage", "Opportunity Stage", "Tahap", "Étape", "Etapa", "Fase", "Phase").Required;
    private static readonly Column Closed =
        Column.Date(
            "Close Date", "Opportunity Close Date", "Tanggal Penutupan", "Tanggal Tutup", "Date de clôture", "Date de fermeture",
            "Fecha de cierre", "Data de fechamento", "Data chiusura", "Data di chiusura", "Schlusstermin", "Schließdatum").Required;
    private static readonly Column RecordId =
        Column.Id(
            "Opportunity ID", "Opportunity ID 18", "18 Digit Opportunity ID", "Case Safe ID", "Opportunity Id (18)", "ID Peluang",
            "ID de l'opportunité", "ID de oportunidad", "ID da oportunidade", "ID opportunità", "Opportunity-ID");
    private static readonly Column IdAlone = RecordId.Required;
    private static readonly Column Owner =
        Column.Text(
            "Opportunity Owner", "Owner", "Opportunity Owner: Full Name", "Pemilik Peluang", "Propriétaire de l'opportunité",
            "Propietario de oportunidad", "Propietario de la oportunidad", "Proprietário da oportunidade", "Titolare opportunità",
            "Opportunity-Inhaber", "Inhaber der Opportunity", "Owner ID").Filled;
    private static readonly Column Team = Column.Text("Owner Role", "Opportunity Owner Role", "Sales Team");
    private static readonly Column Account =
        Column.Text(
            "Account Name", "Account Name: Account Name", "Nama Akun", "Nom du compte", "Nombre de la cuenta", "Nombre de cuenta",
            "Nome da conta", "Nome account", "Accountname");

    // Each currency stands beside its amount under the same name, so both lists keep one order.
    private static readonly Column Amount =
        Column.Number(
            "Amount", "Total Amount", "Opportunity Amount", "Amount (converted)", "Total Amount (converted)", "Jumlah", "Montant",
            "Importe", "Monto", "Valor", "Quantia", "Ammontare", "Importo", "Betrag");
    private static readonly Column Currency =
        Column.Text(
            "Amount Currency", "Total Amount Currency", "Opportunity Amount Currency", "Amount (converted) Currency",
            "Total Amount (converted) Currency", "Opportunity Currency");

    private static readonly Column Probability =
        Column.Number(
            "Probability (%)", "Probability", "Probabilitas (%)", "Probabilité (%)", "Probabilidad (%)", "Probabilidade (%)",
            "Probabilità (%)", "Wahrscheinlichkeit (%)");
    private static readonly Column IsWon =
        Column.Text("Won", "Menang", "Gagné", "Gagnée", "Ganada", "Ganado", "Ganho", "Ganha", "Vinta", "Gewonnen");
    private static readonly Column IsClosed = Column.Text(
        "Closed", "Tertutup", "Ditutup", "Clôturé", "Fermé", "Fermée", "Cerrada", "Cerrado", "Fechado", "Fechada", "Chiusa", "Geschlossen");
    private static readonly Column Type = Column.Text("Type", "Opportunity Type", "Tipe", "Tipo", "Typ");
    private static readonly Column LeadSource =
        Column.Text(
            "Lead Source", "Sumber Prospek", "Origine de la piste", "Origen del prospecto", "Origen del candidato", "Origem do lead",
            "Origine lead", "Fonte lead", "Lead-Quelle", "Leadquelle");
    private static readonly Column Campaign = Column.Text("Primary Campaign Source", "Primary Campaign Source: Campaign Name");
    private static readonly Column RecordType = Column.Text("Opportunity Record Type", "Record Type");
    private static readonly Column LostReason = Column.Text("Loss Reason", "Lost Reason", "Closed Lost Reason", "Reason Lost");
    private static readonly Column Contact = Column.Text("Contact ID", "Contact: Contact ID");
    private static readonly Column LeadId = Column.Text("Lead ID", "Converted Lead ID", "Original Lead ID");
    private static readonly Column Email = Column.Text("Contact: Email", "Contact Email", "Email");
    private static readonly Column Phone = Column.Text("Contact: Mobile", "Contact: Phone", "Contact Phone", "Phone");
    private static readonly Column Created =
        Column.Date(
            "Created Date", "Opportunity Created Date", "Tanggal Dibuat", "Date de création", "Fecha de creación", "Data de criação",
            "Data creazione", "Data di creazione", "Erstelldatum", "Erstellungsdatum").Filled;
    private static readonly Column StageEntered = Column.Date("Last Stage Change Date");
    private static readonly Column Modified = Column.Date("Last Modified Date");
    private static readonly Column Activity = Column.Date("Last Activity", "Last Activity Date");

    private static readonly Column[] Others =
    [
        Stage, Closed, Owner, Team, Account, Amount, Currency, Probability, IsWon, IsClosed, Type, LeadSource,
        Campaign, RecordType, LostReason, Contact, LeadId, Email, Phone, Created, StageEntered, Modified, Activity,
    ];

    private static readonly DealColumns Columns = new()
    {
        Source = "salesforce",
        Id = RecordId,
        Name = OpportunityName,
        Pipeline = RecordType,
        Owner = Owner,
        Team = Team,
        Account = Account,
        DealType = Type,
        LeadSource = LeadSource,
        Campaign = Campaign,
        Amount = Amount,
        Currency = Currency,
        Percent = Probability,
        Created = Created,
        Closed = Closed,
        Expected = Closed,
        StageEntered = StageEntered,
        Modified = Modified,
        LastActivity = Activity,
        LostReason = LostReason,
    };

    public override string Id => "salesforce-report";

    public override string Name => "Salesforce opportunity report";

    public override string Source => Columns.Source;

    public override bool MayBeGrouped => true;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles(IsWon);

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [OpportunityName, RecordId, .. Others], Read),

        // A report of ids without names.
        new("opportunities by id", [IdAlone, .. Others], Read),
    ];

    private static void Read(Row row)
    {
        // Every opportunity has both; what has neither is a subtotal, a footer or the copyright.
        if (row.Text(Stage) is null && Missing.Is(row.Cell(Closed)))
        {
            row.SetAside("subtotal or footer: neither stage nor close date");
            return;
        }

        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Percent(row, Probability);
        var evidence = SalesforceStages.Read(row, stage, IsWon, IsClosed, Probability, probability);
        var deal = Columns.Read(row, Key(row), stage, evidence);
        row.Keep(deal with
        {
            HasOwnId = row.Has(RecordId) || row.Has(IdAlone),
            Name = row.Has(OpportunityName) ? row.RequiredText(OpportunityName) : null,
            LeadId = row.Text(LeadId) is { } lead ? CaseSafeIds.Extend(lead) : null,
            ContactIds = row.Text(Contact) is { } contact ? CaseSafeIds.Extend(contact) : null,
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }

    private static string Key(Row row) =>
        row.Has(RecordId) ? CaseSafeIds.Extend(row.Id(RecordId))
        : row.Has(IdAlone) ? CaseSafeIds.Extend(row.Id(IdAlone))
        : MadeKeys.Make(
            row, "Opportunity ID",
            ("account", row.Text(Account)), ("name", row.Text(OpportunityName)), ("creation date", Columns.CreatedText(row)));
}
