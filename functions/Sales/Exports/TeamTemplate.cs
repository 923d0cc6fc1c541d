using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Who belongs to which team: our own template (owner, team, manager), or Maven's table of sales agents.</summary>
public sealed class TeamTemplate : TableFormat
{
    private static readonly Column Owner = Column.Text("owner", "sales_agent", "sales agent", "salesperson", "penjual", "pemilik").Required;
    private static readonly Column Team = Column.Text("team", "sales team", "tim", "regional_office", "regional office").Required;
    private static readonly Column Manager = Column.Text("manager", "manajer");

    public override string Id => "teams";

    public override string Name => "Team membership (our template, or Maven's sales teams)";

    public override string Source => "teams";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["owner"] = "Ayu", ["team"] = "Jakarta", ["manager"] = "Budi" };

    public override IReadOnlyList<Role> Roles { get; } =
        [Role.Of(
            Manager, "manager manajer supervisor lead leader head boss atasan kepala jefe chef gerente leiter",
            "team sales name of tim nama")];

    public override IReadOnlyList<Table> Tables { get; } = [new("teams", [Owner, Team, Manager], Read)];

    // An owner and a team stand in many exports; a list of members holds little else.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 2;

    private static void Read(Row row) => row.Keep(new Membership
    {
        Owner = row.RequiredText(Owner),
        Team = row.RequiredText(Team),
        Manager = row.Text(Manager),
    });
}
