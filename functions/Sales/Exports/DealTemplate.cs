using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of deals, for a CRM that no other format reads: id, stage, amount, owner, days. A column of its own may say the
/// outcome; else the stage's name does, or a list of stages.
/// </summary>
public sealed class DealTemplate : TableFormat
{
    private static readonly Column RecordId =
        Column.Id("deal id", "deal_id", "dealid", "id deal", "id transaksi", "opportunity_id", "opportunityid").Required;
    private static readonly Column Stage =
        Column.Text("stage", "deal stage", "deal_stage", "sales stage", "sales_stage", "tahap", "etapa", "étape", "phase").Required;
    private static readonly Column DealName = Column.Text("deal name", "deal_name", "deal", "nama deal", "nama transaksi");
    private static readonly Column Verdict = Column.Text("outcome", "status", "hasil");
    private static readonly Column Amount =
        Column.Number(
            "amount", "value", "deal value", "deal_value", "deal amount", "deal_amount", "deal size", "deal_size", "nilai", "jumlah",
            "amount (*)", "amount_*", "value_*");
    private static readonly Column Currency = Column.Text("currency", "mata uang");
    private static readonly Column Owner =
        Column.Text(
            "owner", "deal owner", "deal_owner", "owner name", "owner_name", "salesperson", "sales rep", "sales_rep", "sales",
            "sales owner", "penjual", "pemilik");
    private static readonly Column Team = Column.Text("team", "tim");
    private static readonly Column Customer =
        Column.Text("customer", "company", "account", "account name", "account_name", "sales account", "pelanggan", "perusahaan");
    private static readonly Column Created =
        Column.Date(
            "created", "created on", "created at", "created_at", "created date", "created_date", "create date", "deal_created_date",
            "deal_created_at", "dibuat", "tanggal dibuat");
    private static readonly Column Closed =
        Column.Date(
            "closed", "closed on", "closed at", "closed_at", "close date", "close_date", "close_at", "closed date", "ditutup",
            "tanggal tutup", "tanggal penutupan", "expected close");
    private static readonly Column Expected = Column.Date("expected close date", "expected close", "perkiraan tanggal tutup");
    private static readonly Column StageEntered = Column.Date("stage since", "di tahap sejak");
    private static readonly Column Modified = Column.Date("modified", "last_modified_date", "diubah");
    private static readonly Column Activity = Column.Date("last activity", "last_activity_date", "aktivitas terakhir");
    private static readonly Column Probability = Column.Number("probability", "probabilitas");
    private static readonly Column Pipeline = Column.Text("pipeline", "deal pipeline");
    private static readonly Column Product = Column.Text("product", "produk");
    private static readonly Column LeadSource = Column.Text("source", "lead source", "lead_source", "sumber");
    private static readonly Column LostReason = Column.Text("lost reason", "lost_reason", "alasan kalah");
    private static readonly Column LeadId = Column.Text("lead id", "lead_id", "id lead", "id prospek");
    private static readonly Column Merged = Column.Text("merged deal ids", "merged ids");
    private static readonly Column Email = Column.Text("email", "e-mail", "surel");
    private static readonly Column Phone = Column.Text("phone", "whatsapp", "telepon");

    public override string Id => "deals";

    public override string Name => "Deals (our template)";

    public override string Source => "deals";

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["deal id"] = "D-17",
        ["stage"] = "Negosiasi",
        ["amount"] = "15000000",
        ["currency"] = "IDR",
        ["owner"] = "Ayu",
        ["created"] = "2026-01-05",
        ["closed"] = "2026-03-31",
        ["lead id"] = "L-17",
    };

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "deals",
            [
                RecordId, Stage, DealName, Verdict, Amount, Currency, Owner, Team, Customer, Created, Closed, Expected, StageEntered,
                Modified, Activity, Probability,
                Pipeline, Product, LeadSource, LostReason, LeadId, Email, Phone, Merged,
            ],
            Read),
    ];

    public override IReadOnlyList<Role> Roles { get; } =
    [
        DealRoles.Probability(Probability), DealRoles.LostReason(LostReason), DealRoles.Owner(Owner), DealRoles.Account(Customer),
        DealRoles.Outcome(Verdict),
        DealRoles.Closed(Closed), DealRoles.Created(Created), DealRoles.Currency(Currency), DealRoles.Email(Email), DealRoles.Phone(Phone),
        LeadRoles.Source(LeadSource),
    ];

    // Lists of calls and histories of stages name a deal and a stage too; a list of deals tells money and days. Nothing is lost of a list
    // that holds the template's columns alone.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        !heading.Unknown.Any() || (heading.Matched >= 4 && heading.Place(Amount) >= 0 && HasDay(heading));

    public override string WhyNot(Heading heading)
    {
        List<string> lacking = [];
        if (heading.Place(Amount) < 0)
        {
            lacking.Add("'amount'");
        }

        if (!HasDay(heading))
        {
            lacking.Add("a day ('created', 'closed' or 'expected close date')");
        }

        return "but a list with columns that the template has not is one of deals only where it tells money and days too: add "
            + (lacking.Count > 0 ? string.Join(" and ", lacking) : "one more of the template's columns, as 'owner' or 'customer'");
    }

    private static bool HasDay(Heading heading) =>
        heading.Place(Created) >= 0 || heading.Place(Closed) >= 0 || heading.Place(Expected) >= 0;

    // A column of outcomes says nothing else; one that is called "status" may say how warm a deal is. A word that says none
    // of them is asked about.
    private static OutcomeEvidence Judge(Row row, string stage, double? probability)
    {
        // The column has a word for each outcome, for an abandoned deal too.
        if (row.Text(Verdict) is { } word && Outcomes.OfStatus(word) is { } known)
        {
            return OutcomeEvidence.Told(row, Verdict, known, stage);
        }

        var evidence =
            OutcomeEvidence.Read(
                row, stage, OutcomeEvidence.Status(row, Verdict), OutcomeEvidence.Chance(row, Probability, probability, isDefined: false));
        if (row.Text(Verdict) is not { } said)
        {
            return evidence;
        }

        // "Closed Won" beside a no or a not yet, "Closed Lost" beside a yes: nobody can tell.
        var isStatus = string.Equals(row.Heading.Spelling(Verdict), "status", StringComparison.OrdinalIgnoreCase);
        var yesOrNo = Row.YesOrNo(said);
        var isContradicted = evidence.From == "name" && evidence.Outcome switch
        {
            Outcomes.Won => yesOrNo == false || (!isStatus && Outcomes.Denies(said)),
            Outcomes.Lost => yesOrNo == true || (!isStatus && Outcomes.SaysClosed(said) && !Outcomes.Denies(said)),
            _ => false,
        };
        var isAsked = evidence.Outcome == Outcomes.Open && (Outcomes.SaysClosed(said) || yesOrNo is not null
            || (!isStatus && (!Outcomes.SaysUndecided(said) || Outcomes.SaysClosedInPart(said))));
        return isContradicted ? new(Outcomes.Open, OutcomeEvidence.Contradicted, LooksClosed: true)
            : isAsked ? new(Outcomes.Open, OutcomeEvidence.UnknownWord, LooksClosed: true) : evidence;
    }

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Read(row, Probability);
        var evidence = Judge(row, stage, probability);
        var outcome = evidence.Outcome;
        var amount = row.Money(Amount, out var shape);
        MergedDeals.Offer(row, "deals", row.Id(RecordId), Merged);
        row.Keep(new Deal
        {
            Source = "deals",
            DealId = row.Id(RecordId),
            Name = row.Text(DealName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            OutcomeWord = evidence.From is OutcomeEvidence.UnknownWord or OutcomeEvidence.Contradicted ? row.Text(Verdict) : null,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Team = row.Text(Team),
            Account = row.Text(Customer),
            Product = row.Text(Product),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            // What the amount's own heading says is nearer than a column beside it.
            Currency = row.CurrencyOf(Amount, shape, row.Heading.Currency(Amount) ?? row.Currency(Currency)),
            Probability = probability,
            CreatedAt = row.Time(Created),
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Expected) ?? row.Day(Closed) : null,
            StageEnteredAt = row.Time(StageEntered),
            ModifiedAt = row.Time(Modified),
            LastActivityAt = row.Time(Activity),
            LostReason = row.Text(LostReason),
            LeadId = row.Text(LeadId),
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }
}
