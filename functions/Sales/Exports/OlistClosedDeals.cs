using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Closed deals of Olist's marketing funnel: sellers won from qualified leads. It holds no amounts (the declared
/// revenue is the seller's own) and no lost deals, so neither a value nor a win rate can come of it.
/// </summary>
public sealed class OlistClosedDeals : TableFormat
{
    private static readonly Column LeadId = Column.Id("mql_id").Required;
    private static readonly Column SellerId = Column.Id("seller_id").Required;
    private static readonly Column Won = Column.Date("won_date").Required;
    private static readonly Column Owner = Column.Text("sr_id");
    private static readonly Column Segment = Column.Text("business_segment");
    private static readonly Column LeadType = Column.Text("lead_type");

    public override string Id => "olist-closed-deals";

    public override string Name => "Olist closed deals";

    public override string Source => "olist";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("closed deals", [LeadId, SellerId, Won, Owner, Segment, LeadType], Read)];

    private static void Read(Row row)
    {
        var won = row.Time(Won);
        if (won is null)
        {
            row.Reject(Won, "a date: every deal of this export was won");
        }

        row.Reading.Note("The export holds won deals only, without amounts: it gives no win rate and no value.");
        row.Keep(new Deal
        {
            Source = "olist",
            DealId = row.Id(LeadId),
            Name = row.Text(SellerId),
            Stage = "Won",
            Outcome = Outcomes.Won,
            OutcomeFrom = "tool",
            Owner = row.Text(Owner),
            Segment = row.Text(Segment),
            DealType = row.Text(LeadType),
            ClosedAt = won,
            LeadId = row.Text(LeadId),
        });
    }
}
