using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Pipedrive deals. Every column of the deal begins with the entity's name in the user's language ("Deal - Title");
/// columns of the person and the organization begin with theirs.
/// </summary>
public sealed class PipedriveDeals : TableFormat
{
    private static readonly Column Title = Column.Text("Deal - Title", "Negócio - Título", "Trato - Título", "Obchod - Název", "Obchod - Nadpis", "Deal - Titel", "Affaire - Titre", "Title").Required;
    private static readonly Column Status = Column.Text("Deal - Status", "Negócio - Status", "Trato - Estado", "Obchod - Stav", "Affaire - Statut", "Status").Required;
    private static readonly Column RecordId = Column.Id("Deal - ID", "Deal - Pipedrive System ID", "Negócio - ID", "Trato - ID", "Obchod - ID", "Affaire - ID", "ID", "Pipedrive System ID");
    private static readonly Column Value = Column.Number("Deal - Value", "Deal - Deal value", "Negócio - Valor", "Trato - Valor", "Obchod - Hodnota", "Deal - Wert", "Affaire - Valeur", "Value");
    private static readonly Column Currency = Column.Text("Deal - Currency of Value", "Deal - Currency", "Negócio - Moeda de Valor", "Obchod - Měna hodnoty", "Currency of Value", "Currency");
    private static readonly Column Stage = Column.Text("Deal - Stage", "Deal - Stage (pipeline)", "Negócio - Etapa", "Trato - Etapa", "Obchod - Fáze", "Deal - Phase", "Affaire - Étape", "Stage");
    private static readonly Column Pipeline = Column.Text("Deal - Pipeline", "Negócio - Funil", "Trato - Embudo", "Affaire - Pipeline", "Pipeline");
    private static readonly Column Owner = Column.Text("Deal - Owner", "Negócio - Proprietário", "Trato - Propietario", "Obchod - Vlastník", "Deal - Besitzer", "Affaire - Propriétaire", "Owner");
    private static readonly Column Probability = Column.Number("Deal - Probability", "Negócio - Probabilidade", "Trato - Probabilidad", "Probability");
    private static readonly Column Organization = Column.Text("Deal - Organization", "Organization - Name", "Organization", "Negócio - Organização", "Trato - Organización", "Organizace");
    private static readonly Column Contact = Column.Text("Person - ID", "Deal - Contact person ID", "Contact person ID", "Person - Pipedrive System ID", "Pessoa - ID", "Persona - ID", "Osoba - ID", "Personne - ID");
    private static readonly Column Email = Column.Text("Person - Email", "Person - Email - Work", "Person - Email 1", "Person - Emails", "Person - Email - Home", "Person - Email - Other", "Pessoa - E-mail", "Pessoa - E-mail - Trabalho", "Persona - Correo electrónico", "Osoba - E-mail", "Person - E-Mail", "Personne - E-mail");
    private static readonly Column Phone = Column.Text("Person - Phone", "Person - Phone - Work", "Person - Phone - Mobile", "Person - Phone 1", "Person - Phones", "Pessoa - Telefone", "Pessoa - Telefone - Trabalho", "Persona - Teléfono", "Osoba - Telefon", "Person - Telefon", "Personne - Téléphone");
    private static readonly Column LeadSource = Column.Text("Deal - Source channel", "Deal - Lead source", "Deal - Source origin", "Negócio - Canal de origem", "Negócio - Fonte do Lead", "Source channel");
    private static readonly Column LostReason = Column.Text("Deal - Lost reason", "Negócio - Motivo da perda", "Trato - Motivo de pérdida", "Obchod - Důvod prohry", "Lost reason");
    private static readonly Column Created =
        Column.Date("Deal - Deal created", "Deal - Deal created on", "Deal - Creation date", "Deal - Add time", "Negócio - Negócio criado em", "Negócio - Data de criação do negócio", "Trato - Trato creado", "Deal created", "Add time");

    private static readonly Column WonAt = Column.Date("Deal - Won time", "Negócio - Ganho em", "Trato - Ganado en", "Obchod - Datum výhry", "Won time");
    private static readonly Column LostAt = Column.Date("Deal - Lost time", "Negócio - Data de perda", "Negócio - Perdido em", "Trato - Perdido en", "Obchod - Datum prohry", "Lost time");
    private static readonly Column Closed = Column.Date("Deal - Deal closed on", "Deal - Closed on", "Deal - Close time", "Negócio - Negócio fechado em", "Trato - Trato cerrado el", "Obchod - Uzavřeno dne", "Deal closed on", "Closed on", "Close time");
    private static readonly Column Expected = Column.Date("Deal - Expected close date", "Negócio - Data de fechamento esperada", "Trato - Fecha prevista de cierre", "Obchod - Očekávané datum uzavření", "Expected close date");
    private static readonly Column StageEntered = Column.Date("Deal - Last stage change", "Deal - Stage change time", "Negócio - Última alteração de etapa", "Last stage change", "Stage change time");
    private static readonly Column Modified = Column.Date("Deal - Update time", "Negócio - Atualizado em", "Update time");
    private static readonly Column Activity = Column.Date("Deal - Last activity date", "Deal - Last activity", "Negócio - Data da última atividade", "Last activity date");

    public override string Id => "pipedrive-deals";

    public override string Name => "Pipedrive deals";

    public override string Source => "pipedrive";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "deals",
            [
                Title, Status, RecordId, Value, Currency, Stage, Pipeline, Owner, Probability, Organization, Contact, Email, Phone, LeadSource, LostReason,
                Created, WonAt, LostAt, Closed, Expected, StageEntered, Modified, Activity,
            ],
            Read),
    ];

    // "Title" and "Status" without their prefix are anybody's; five more of these words are Pipedrive's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Spelling(Title).Contains(" - ", StringComparison.Ordinal) || heading.Matched >= 7;

    private static void Read(Row row)
    {
        var (stage, status) = (row.Text(Stage), row.RequiredText(Status));
        var outcome = PipedriveStatuses.Outcome(row, Status, status);
        var amount = row.Money(Value, out var shape);
        var created = row.Time(Created);
        var closed = outcome switch
        {
            Outcomes.Won => row.Time(WonAt) ?? row.Time(Closed),
            Outcomes.Lost => row.Time(LostAt) ?? row.Time(Closed),
            _ => null,
        };
        row.Keep(new Deal
        {
            Source = "pipedrive",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "Deal - ID", ("title", row.Text(Title)), ("creation time", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = row.Text(Title),
            Stage = stage ?? status,
            Outcome = outcome,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(Organization),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            Currency = row.Currency(Currency) ?? shape.Currency,
            Probability = Probabilities.Percent(row, Probability),
            CreatedAt = created,
            ClosedAt = closed,
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Expected) : null,
            StageEnteredAt = row.Time(StageEntered),
            ModifiedAt = row.Time(Modified),
            LastActivityAt = row.Time(Activity),
            LostReason = row.Text(LostReason),
            ContactIds = row.Text(Contact),
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }
}
