using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Pipedrive deals. Every column of the deal begins with the entity's name in the user's language ("Deal - Title");
/// columns of the person and the organization begin with theirs. Pipedrive deletes what it merges, and no public source shows an
/// export that says into what: "Merged deal IDs" is read where a firm keeps them in a field of its own.
/// </summary>
public sealed class PipedriveDeals : TableFormat
{
    private static readonly Column Title =
        PipedriveHeadings.OfDeal(Column.Text, "Title", "Título", "Titre", "Titel", "Titolo", "Judul", "Název", "Nadpis").Required;
    private static readonly Column Status = PipedriveHeadings.OfDeal(Column.Text, "Status", "Estado", "Statut", "Stato", "Stav").Required;
    private static readonly Column RecordId = PipedriveHeadings.OfDeal(Column.Id, "ID", "Pipedrive System ID");
    private static readonly Column Value = PipedriveHeadings.OfDeal(
        Column.Number, "Value", "Deal value", "Valor", "Valor do negócio", "Valeur", "Wert", "Valore", "Nilai", "Hodnota");
    private static readonly Column Currency = PipedriveHeadings.OfDeal(
        Column.Text, "Currency of Value", "Currency", "Moeda de Valor", "Moeda", "Moneda de Valor", "Moneda", "Devise de Valeur", "Devise",
        "Währung von Wert", "Währung", "Valuta di Valore", "Valuta", "Mata uang Nilai", "Mata uang", "Měna hodnoty");

    private static readonly Column Stage =
        PipedriveHeadings.OfDeal(Column.Text, "Stage", "Stage (pipeline)", "Etapa", "Étape", "Phase", "Fase", "Tahap", "Fáze");
    private static readonly Column Pipeline = PipedriveHeadings.OfDeal(Column.Text, "Pipeline", "Funil", "Embudo", "Entonnoir", "Jalur");
    private static readonly Column Owner = PipedriveHeadings.OfDeal(
        Column.Text, "Owner", "Proprietário", "Propietario", "Propriétaire", "Besitzer", "Proprietario", "Pemilik", "Vlastník");
    private static readonly Column Probability = PipedriveHeadings.OfDeal(
        Column.Number, "Probability", "Probabilidade", "Probabilidad", "Probabilité", "Wahrscheinlichkeit", "Probabilità", "Probabilitas");
    private static readonly Column Organization = PipedriveHeadings.OfDeal(
        Column.Text, "Organization", "Organization - Name", "Organização", "Organización", "Organisation", "Organizzazione", "Organisasi",
        "Organizace", "Organização - Nome", "Organización - Nombre", "Organisation - Nom", "Organisation - Name");

    private static readonly Column Contact = PipedriveHeadings.OfPerson(Column.Text, "ID", "Pipedrive System ID");
    private static readonly Column DealContact =
        PipedriveHeadings.OfDeal(
            Column.Text, "Contact person ID", "Contact person (id)", "ID da pessoa de contato", "Pessoa de contato (id)",
            "ID de la persona de contacto");
    private static readonly Column Email = PipedriveHeadings.OfPerson(
        Column.Text, "Email", "E-mail", "E-Mail", "Emails", "Correo electrónico", "Surel", "Email - Work", "E-mail - Trabalho",
        "E-mail - Travail", "E-Mail - Arbeit", "Correo electrónico - Trabajo", "Email (Work)", "Email 1");

    private static readonly Column OtherEmail = PipedriveHeadings.OfPerson(
        Column.Text, "Email - Home", "Email - Other", "E-mail - Casa", "E-mail - Outro", "E-mail - Domicile", "E-mail - Autre",
        "E-Mail - Privat", "E-Mail - Sonstige", "Email (Home)", "Email (Other)", "Email 2");

    private static readonly Column Phone = PipedriveHeadings.OfPerson(
        Column.Text, "Phone", "Phones", "Telefone", "Teléfono", "Téléphone", "Telefon", "Telefono", "Telepon", "Phone - Mobile",
        "Phone - Work", "Telefone - Celular", "Telefone - Trabalho", "Téléphone - Mobile", "Téléphone - Travail", "Phone (Mobile)",
        "Phone (Work)", "Phone 1");

    private static readonly Column LeadSource =
        PipedriveHeadings.OfDeal(
            Column.Text, "Source channel", "Lead source", "Source origin", "Canal de origem", "Fonte do Lead", "Canal de origen",
            "Source du lead", "Quelle");
    private static readonly Column LostReason = PipedriveHeadings.OfDeal(
        Column.Text, "Lost reason", "Motivo da perda", "Motivo de pérdida", "Motivo de la pérdida", "Raison de la perte", "Raison de perte",
        "Verlustgrund", "Motivo della perdita", "Alasan kalah", "Důvod prohry");

    private static readonly Column Created = PipedriveHeadings.OfDeal(
        Column.Date, "Deal created", "Deal created on", "Creation date", "Add time", "Negócio criado em", "Data de criação do negócio",
        "Trato creado", "Trato creado el", "Fecha de creación", "Affaire créée", "Deal erstellt", "Affare creato", "Transaksi dibuat",
        "Deal dibuat");

    private static readonly Column WonAt = PipedriveHeadings.OfDeal(
        Column.Date, "Won time", "Ganho em", "Ganado en", "Fecha de ganado", "Date de gain", "Datum des gewonnenen Deals", "Vinto il",
        "Data di vincita", "Waktu menang", "Datum výhry");

    private static readonly Column LostAt = PipedriveHeadings.OfDeal(
        Column.Date, "Lost time", "Data de perda", "Perdido em", "Perdido en", "Fecha de pérdida", "Heure de l'échec", "Date de perte",
        "Datum des verlorenen Deals", "Perso il", "Data di perdita", "Waktu kalah", "Datum prohry");

    private static readonly Column Closed = PipedriveHeadings.OfDeal(
        Column.Date, "Deal closed on", "Closed on", "Close time", "Negócio fechado em", "Trato cerrado el", "Affaire clôturée le",
        "Affaire fermée le", "Deal abgeschlossen am", "Affare chiuso il", "Transaksi ditutup pada", "Deal ditutup pada", "Uzavřeno dne");

    private static readonly Column Expected = PipedriveHeadings.OfDeal(
        Column.Date, "Expected close date", "Data de fechamento esperada", "Fecha prevista de cierre", "Fecha de cierre prevista",
        "Fecha de cierre esperada", "Date de clôture prévue", "Date de clôture attendue", "Erwartetes Abschlussdatum",
        "Voraussichtliches Abschlussdatum", "Data di chiusura prevista", "Perkiraan tanggal penutupan", "Očekávané datum uzavření");

    private static readonly Column StageEntered = PipedriveHeadings.OfDeal(
        Column.Date, "Last stage change", "Stage change time", "Última alteração de etapa", "Último cambio de etapa",
        "Dernier changement d'étape", "Letzte Phasenänderung", "Ultimo cambio di fase");

    private static readonly Column Modified = PipedriveHeadings.OfDeal(
        Column.Date, "Update time", "Atualizado em", "Data atualizada", "Hora de actualización", "Fecha de actualización",
        "Heure de mise à jour", "Zeit der Aktualisierung", "Ora di aggiornamento", "Waktu pembaruan");

    private static readonly Column Merged =
        PipedriveHeadings.OfDeal(Column.Text, "Merged deal IDs", "Merged deals", "Merged IDs", "Merged with");

    private static readonly Column Activity = PipedriveHeadings.OfDeal(
        Column.Date, "Last activity date", "Last activity", "Data da última atividade", "Fecha de la última actividad",
        "Date de la dernière activité", "Datum der letzten Aktivität", "Data ultima attività", "Tanggal aktivitas terakhir");

    private static readonly DealColumns Columns = new()
    {
        Source = "pipedrive",
        Id = RecordId,
        Name = Title,
        Pipeline = Pipeline,
        Owner = Owner,
        Account = Organization,
        LeadSource = LeadSource,
        Amount = Value,
        Currency = Currency,
        Percent = Probability,
        Created = Created,
        Expected = Expected,
        StageEntered = StageEntered,
        Modified = Modified,
        LastActivity = Activity,
        LostReason = LostReason,
    };

    public override string Id => "pipedrive-deals";

    public override string Name => "Pipedrive deals";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.Id(RecordId), DealRoles.Amount(Value), DealRoles.Owner(Owner), LeadRoles.Source(LeadSource)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "deals",
            [
                Title, Status, RecordId, Value, Currency, Stage, Pipeline, Owner, Probability, Organization, Contact, DealContact, Email,
                OtherEmail, Phone, LeadSource, LostReason,
                Created, WonAt, LostAt, Closed, Expected, StageEntered, Modified, Activity, Merged,
            ],
            Read),
    ];

    // "Title" and "Status" without their prefix are anybody's; five more of these words are Pipedrive's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Spelling(Title).Contains(" - ", StringComparison.Ordinal) || heading.Matched >= 7;

    private static void Read(Row row)
    {
        var stage = row.Text(Stage);
        var evidence = PipedriveStatuses.Read(row, stage, Status, WonAt, LostAt, Closed);
        if (row.Has(RecordId))
        {
            // What is merged into another deal is deleted there.
            MergedDeals.Offer(row, Columns.Source, row.Id(RecordId), Merged);
            if (row.Text(Status) is { } status && PipedriveStatuses.IsDeleted(status))
            {
                row.Reading.OfferAside(new GoneDeal { Source = Columns.Source, DealId = row.Id(RecordId) });
            }
        }

        var key = Columns.Key(row, ("title", row.Text(Title)), ("creation time", Columns.CreatedText(row)));
        var deal = Columns.Read(row, key, stage ?? row.Text(Status) ?? evidence.Outcome, evidence);
        row.Keep(deal with
        {
            ClosedAt = evidence.Outcome switch
            {
                Outcomes.Won => row.Time(WonAt) ?? row.Time(Closed),
                Outcomes.Lost => row.Time(LostAt) ?? row.Time(Closed),
                _ => null,
            },
            ContactIds = row.Text(Contact) ?? row.Text(DealContact),
            PersonKey = PersonKey.Read(row, Email, OtherEmail, Phone),
        });
    }
}
