using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;
using static Pipeline.Crm.OdooLeadColumns;

namespace Sales.Exports;

/// <summary>
/// Odoo's crm.lead, where leads and opportunities are one table. An opportunity is lost when it is archived with a
/// probability of 0 (crm_lead.action_set_lost), so an export of the default list holds no lost ones.
/// </summary>
public sealed class OdooLeads : TableFormat
{
    private static readonly Column IsWonStage =
        Column.Text(
            "stage_id/is_won", "Stage/Is Won Stage?", "Is Won Stage?", "Tahap/Apakah Tahap Menang?", "Étape/Est une étape gagnée ?",
            "Etapa/¿Es una etapa ganada?", "Stufe/Ist Gewonnen-Stufe?");
    private static readonly Column Team =
        Column.Text(
            "team_id", "team_id/name", "team_id/display_name", "Sales Team", "team_id/id", "Tim Sales", "Tim Penjualan",
            "Équipe commerciale", "Equipo de ventas", "Equipe de Vendas", "Equipa de Vendas", "Verkaufsteam", "Vertriebsteam",
            "Team di vendita", "Team vendite");
    private static readonly Column Currency = Column.Text("company_currency", "company_currency/name", "currency_id", "Currency");
    private static readonly Column Expected =
        Column.Date(
            "date_deadline", "Expected Closing", "Expected Closing Date", "Penutupan yang Diharapkan", "Perkiraan Penutupan",
            "Clôture prévue", "Date de clôture prévue", "Cierre esperado", "Cierre previsto", "Fechamento Esperado", "Fecho previsto",
            "Erwarteter Abschluss", "Chiusura prevista");
    private static readonly Column StageEntered =
        Column.Date(
            "date_last_stage_update", "Last Stage Update", "Pembaruan Tahap Terakhir", "Dernière mise à jour de l'étape",
            "Última actualización de etapa", "Última Atualização do Estágio", "Letzte Phasenaktualisierung", "Ultimo aggiornamento fase");

    private static readonly Column[] Others =
    [
        OpportunityName, Revenue, RecordId, DatabaseId, Active, WonStatus, IsWonStage, Probability, Owner, Team, Customer, Currency,
        LeadSource, Campaign, LostReason, Created, Closed, Expected, StageEntered, Modified, ContactName, Email, Phone, Mobile,
    ];

    private static readonly DealColumns Columns = new()
    {
        Source = "odoo",
        Id = RecordId,
        Name = OpportunityName,
        Owner = Owner,
        Team = Team,
        Account = Customer,
        LeadSource = LeadSource,
        Campaign = Campaign,
        Amount = Revenue,
        Currency = Currency,
        Percent = Probability,
        Created = Created,
        Closed = Closed,
        Expected = Expected,
        StageEntered = StageEntered,
        Modified = Modified,
        LostReason = LostReason,
    };

    public override string Id => "odoo-crm-lead";

    public override string Name => "Odoo CRM leads and opportunities";

    public override string Source => Columns.Source;

    public override string SharedList => "Odoo crm.lead";

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.Owner(Owner), DealRoles.Closed(Closed), DealRoles.Outcome(WonStatus), LeadRoles.Email(Email), LeadRoles.Phone(Phone)
            .Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("crm.lead", [Stage, RecordType, .. Others], Read),

        // Leads go through no stages, so a list of them may lack the column; then the type has to tell what they are.
        new("crm.lead without stages", [RecordTypeAlone, .. Others], Read),
    ];

    // "Name" and "Stage" are other tools' words too; with money or a type beside them, and three more columns, they are Odoo's. Without
    // stages it takes two more that no other tool's list has together.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 5
        && (heading.Place(RecordTypeAlone) >= 0
            ? heading.Place(Active) >= 0 && (heading.Place(Revenue) >= 0 || heading.Place(Probability) >= 0)
            : heading.Place(Revenue) >= 0 || heading.Place(RecordType) >= 0);

    private static void Read(Row row)
    {
        if (OdooTypes.IsLead(row.Text(RecordType) ?? row.Text(RecordTypeAlone)))
        {
            ReadLead(row);
        }
        else
        {
            ReadOpportunity(row);
        }
    }

    // A lead has no stages to go through: it waits until it is turned into an opportunity, or is archived.
    private static void ReadLead(Row row)
    {
        var (stage, reason, created) = (row.Text(Stage), row.Text(LostReason), row.Time(Created));
        var isRefused = row.Flag(Active) == false || (!row.Has(Active) && reason is not null);
        var disposition = isRefused ? Dispositions.Refused : Dispositions.Read(row, stage, isConverted: false);
        var lead = new LeadStatus
        {
            Source = Columns.Source,
            LeadId = Key(row, created),
            Owner = row.Text(Owner),
            Status = stage,
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? reason ?? (isRefused ? "archived" : stage) : null,
            PersonKeys = PersonKey.Read(row, Email, Mobile, Phone),
            NameKey = PersonKey.Name(row, ContactName),
            CreatedAt = created,
            ChangedAt = row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, stage, [row.Text(OpportunityName), row.Text(ContactName)], row.Text(Email));
    }

    private static void ReadOpportunity(Row row)
    {
        var probability = Probabilities.Percent(row, Probability);
        var evidence = Outcome(row, row.Has(Stage) ? row.RequiredText(Stage) : "", probability);
        var stage = row.Text(Stage) ?? evidence.Outcome;
        var created = row.Time(Created);
        var (key, person) = (Key(row, created), PersonKey.Read(row, Email, Mobile, Phone));
        var deal = Columns.Read(row, key, stage, evidence);
        row.Keep(deal with { HasOwnId = row.Has(RecordId) || row.Has(DatabaseId), LeadId = key, PersonKey = person });

        // The same record was the lead before: whoever made it an opportunity accepted it.
        row.Keep(new LeadStatus
        {
            Source = Columns.Source,
            LeadId = key,
            Owner = row.Text(Owner),
            Status = stage,
            Disposition = Dispositions.Accepted,
            PersonKeys = person,
            NameKey = PersonKey.Name(row, ContactName),
            DealId = key,
            CreatedAt = created,
            ChangedAt = row.Time(Modified),
        });
    }

    // A won opportunity has a probability of 100, and a lost one is archived with 0 (crm_lead.action_set_won, action_set_lost).
    private static OutcomeEvidence Outcome(Row row, string stage, double? probability)
    {
        var isArchived = row.Flag(Active) == false;
        if (isArchived && probability is > 0 && row.Text(LostReason) is null && row.Text(WonStatus) is null)
        {
            row.SetAside("archived without being lost");
        }

        return OutcomeEvidence.Read(
            row,
            stage,
            Of(OutcomeEvidence.Status(row, WonStatus)) ?? Pending(row),
            isArchived ? new(Outcomes.Lost, row.Heading.Spelling(Active), OutcomeEvidence.OwnStatus) : null,
            !row.Has(Active) && row.Text(LostReason) is not null
                ? new(Outcomes.Lost, row.Heading.Spelling(LostReason), OutcomeEvidence.OwnStatus) : null,
            row.Flag(IsWonStage) == true ? new(Outcomes.Won, row.Heading.Spelling(IsWonStage), "tool") : null,
            probability is 1 ? OutcomeEvidence.Chance(row, Probability, probability, isDefined: true) : null);
    }

    // Won is what stands in a won stage; lost is the deal's own, in whatever stage it last stood.
    private static OutcomeSign? Of(OutcomeSign? told) =>
        told is { Outcome: Outcomes.Won } won ? won with { From = "tool" } : told;

    private static OutcomeSign? Pending(Row row) =>
        row.Text(WonStatus)?.Equals("pending", StringComparison.OrdinalIgnoreCase) == true
            ? new(Outcomes.Open, row.Heading.Spelling(WonStatus), "tool") : null;

    private static string Key(Row row, DateTime? created) =>
        row.Has(RecordId) ? row.Id(RecordId)
        : row.Has(DatabaseId) ? row.Id(DatabaseId)
        : MadeKeys.Make(
            row, "External ID", ("customer", row.Text(Customer)), ("name", row.Text(OpportunityName)),
            ("creation time", MadeKeys.Text(created)));
}
