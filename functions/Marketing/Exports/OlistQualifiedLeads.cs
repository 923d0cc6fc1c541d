using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Marketing-qualified leads of Olist's funnel: sellers who asked to be contacted, qualified from that day on.</summary>
public sealed class OlistQualifiedLeads : TableFormat
{
    private static readonly Column LeadId = Column.Id("mql_id").Required;
    private static readonly Column Contacted = Column.Date("first_contact_date").Required;
    private static readonly Column LandingPage = Column.Text("landing_page_id");
    private static readonly Column Origin = Column.Text("origin");

    public override string Id => "olist-qualified-leads";

    public override string Name => "Olist marketing-qualified leads";

    public override string Source => "olist";

    public override IReadOnlyList<Role> Roles { get; } = [LeadRoles.Source(Origin)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("qualified leads", [LeadId, Contacted, LandingPage, Origin], Read)];

    private static void Read(Row row)
    {
        var contacted = row.RequiredTime(Contacted);
        row.Keep(new Lead
        {
            Source = "olist",
            LeadId = row.Id(LeadId),
            CreatedAt = contacted,
            QualifiedAt = contacted,
            LeadSource = row.Text(Origin),
            Message = row.Text(LandingPage),
        });
    }
}
