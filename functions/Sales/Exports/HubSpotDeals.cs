using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// HubSpot deals. The user picks the columns and renames stages and labels; times are in the account's zone. The
/// close date of an open deal is HubSpot's default or a guess, so it is a forecast.
/// </summary>
public sealed class HubSpotDeals : TableFormat
{
    private static readonly Column RecordId =
        Column.Id(
            "Record ID", "Deal ID", "Record ID - Deal", "ID de registro", "ID do registro", "Datensatz-ID", "ID de fiche d'informations",
            "ID d'enregistrement", "ID record", "ID Catatan").Required;
    private static readonly Column DealName =
        Column.Text(
            "Deal Name", "Nama Transaksi", "Nama Deal", "Nombre del negocio", "Nome do negócio", "Deal-Name", "Dealname",
            "Nom de la transaction", "Nome affare", "Nome dell'affare", "Nome trattativa", "Nome della trattativa").Required;
    private static readonly Column Stage =
        Column.Text(
            "Deal Stage", "Tahap Transaksi", "Tahap Deal", "Etapa del negocio", "Etapa do negócio", "Fase do negócio", "Deal-Phase",
            "Dealphase", "Phase de la transaction", "Fase affare", "Fase dell'affare", "Fase trattativa", "Fase della trattativa").Required;
    private static readonly Column Pipeline = Column.Text("Pipeline");
    private static readonly Column Owner =
        Column.Text(
            "Deal owner", "Pemilik transaksi", "Propietario del negocio", "Proprietário do negócio", "Propriétaire de la transaction",
            "Deal-Inhaber", "Zuständiger Mitarbeiter", "Für Deal zuständiger Mitarbeiter",
            "Zuständiger Mitarbeiter für den Deal", "Proprietario affare", "Proprietario dell'affare", "Proprietario della trattativa",
            "Proprietario trattativa");
    private static readonly Column Team = Column.Text("HubSpot Team");
    private static readonly Column Amount = Column.Number("Amount", "Jumlah", "Importe", "Valor", "Betrag", "Montant", "Importo", "Valore");
    private static readonly Column Currency = Column.Text("Currency", "Deal Currency Code");
    private static readonly Column Probability =
        Column.Number(
            "Deal probability", "hs_deal_stage_probability", "Probabilidad del negocio", "Probabilidade do negócio",
            "Probabilité de la transaction", "Deal-Wahrscheinlichkeit", "Probabilità dell'affare", "Probabilità della trattativa",
            "Probabilitas transaksi", "Probabilitas deal");
    private static readonly Column Merged =
        Column.Text("Merged Deal IDs", "Merged Record IDs", "Merged object IDs", "hs_merged_object_ids");
    private static readonly Column IsWon = Column.Text("Is Closed Won", "hs_is_closed_won");
    private static readonly Column IsLost = Column.Text("Is Closed Lost", "hs_is_closed_lost");
    private static readonly Column IsClosed = Column.Text("Is Deal Closed?", "Is Deal Closed", "Is Closed", "hs_is_closed");
    private static readonly Column Closed =
        Column.Date(
            "Close Date", "Tanggal Penutupan", "Fecha de cierre", "Data de fechamento", "Abschlussdatum", "Date de fermeture",
            "Date de clôture", "Data di chiusura", "Data chiusura");
    private static readonly Column Created =
        Column.Date(
            "Create Date", "Tanggal Dibuat", "Fecha de creación", "Data de criação", "Erstelldatum", "Erstellungsdatum", "Date de création",
            "Data di creazione", "Data creazione");
    private static readonly Column StageEntered = Column.Date("Date entered current stage");
    private static readonly Column Modified = HubSpotHeadings.Modified;
    private static readonly Column Activity =
        Column.Date(
            "Last Activity Date", "Fecha de la última actividad", "Data da última atividade", "Datum der letzten Aktivität",
            "Date de la dernière activité", "Data ultima attività");
    private static readonly Column LostReason =
        Column.Text(
            "Closed Lost Reason", "Alasan Kalah", "Motivo de pérdida", "Motivo de cierre perdido", "Motivo da perda",
            "Motivo de fechamento perdido", "Raison de la perte", "Verlustgrund", "Motivo della perdita");
    private static readonly Column LeadSource = Column.Text("Original Traffic Source", "Original Source", "Original Source Type");
    private static readonly Column Company =
        Column.Text("Associated Company", "Associated Company (Primary)", "Primary Associated Company");
    private static readonly Column Contacts = Column.Text("Associated Contact IDs", "Associated Contact IDs (Primary)");
    private static readonly Column ContactNames =
        Column.Text("Associated Contact", "Associated Contacts", "Primary Associated Contact", "Contacto asociado", "Contato associado");
    private static readonly Column DealType = Column.Text("Deal Type");

    private static readonly DealColumns Columns = new()
    {
        Source = "hubspot",
        Id = RecordId,
        Name = DealName,
        Pipeline = Pipeline,
        Owner = Owner,
        Team = Team,
        Account = Company,
        DealType = DealType,
        LeadSource = LeadSource,
        Amount = Amount,
        Currency = Currency,
        Created = Created,
        Closed = Closed,
        Expected = Closed,
        StageEntered = StageEntered,
        Modified = Modified,
        LastActivity = Activity,
        LostReason = LostReason,
    };

    public override string Id => "hubspot-deals";

    public override string Name => "HubSpot deals";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "deals",
            [
                RecordId, DealName, Stage, Pipeline, Owner, Team, Amount, Currency, Probability, IsWon, IsLost, IsClosed, Closed, Created,
                StageEntered, Modified,
                Activity, LostReason, LeadSource, Company, Contacts, ContactNames, DealType, Merged,
            ],
            Read),
    ];

    /// <summary>
    /// "Record ID" is HubSpot's own word. "Deal ID", as it once said, is everybody's: such a list is HubSpot's only with its money and
    /// days.
    /// </summary>
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        Spellings.Normalize(heading.Spelling(RecordId)) != "deal id"
        || (heading.Place(Amount) >= 0 && (heading.Place(Closed) >= 0 || heading.Place(Created) >= 0));

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles(IsWon);

    public override string Template => DealRoles.Template;

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Read(row, Probability);

        // The tool gives a probability of 1 and 0 to its stages of won and of lost deals only.
        var evidence =
            OutcomeEvidence.Read(
                row, stage, OutcomeEvidence.Flags(row, IsWon, IsLost, IsClosed),
                OutcomeEvidence.Chance(row, Probability, probability, isDefined: true));
        MergedDeals.Offer(row, Columns.Source, row.Id(RecordId), Merged);
        var deal = Columns.Read(row, Columns.Key(row), stage, evidence);
        row.Keep(deal with
        {
            Probability = probability,
            ContactIds = row.Text(Contacts),

            // "Ayu Lestari (ayu@kafe.example)": the first of them stands for the deal, and only as a hash.
            PersonKey = PersonKey.Read(row, ContactNames),
        });
    }
}
