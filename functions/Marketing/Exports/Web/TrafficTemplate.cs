using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Our own template of a website's traffic by day, of the whole site or channel by channel. What a bounce is differs by tool: there is none
/// here.
/// </summary>
public sealed class TrafficTemplate : TableFormat
{
    private const string Tool = "own";

    private static readonly Column Day = Column.Date("visit day", "tanggal kunjungan", "hari kunjungan").Required;
    private static readonly Column Sessions = Column.Count("website visits", "website sessions", "kunjungan situs", "sesi situs").Required;
    private static readonly Column Site = Column.Text("website", "situs");
    private static readonly Column Channel = Column.Text("channel", "kanal");
    private static readonly Column Users = Column.Count("visitors", "pengunjung");
    private static readonly Column NewUsers = Column.Count("new visitors", "pengunjung baru");
    private static readonly Column PageViews = Column.Count("page views", "tampilan halaman");
    private static readonly Column Engaged = Column.Count("engaged visits", "kunjungan terlibat");
    private static readonly Column KeyEvents = Column.Count("key events", "peristiwa penting");
    private static readonly Column Duration = Column.Seconds("seconds per visit", "detik per kunjungan");

    public override string Id => "website-traffic";

    public override string Name => "Website traffic by day (our template)";

    public override string Source => "website-traffic";

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["visit day"] = "2026-01-05",
        ["website visits"] = "1200",
        ["channel"] = "Organic Search",
        ["visitors"] = "900",
        ["seconds per visit"] = "75",
    };

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "website traffic",
            [Day, Sessions, Site, Channel, Users, NewUsers, PageViews, Engaged, KeyEvents, Duration], Read),
    ];

    // Of another column nobody knows whether the rows that it tells apart share visits.
    public override Dividing Dividing { get; } = new()
    {
        Parts = [],
        Thing = _ => [Day, Site, Channel],
        IsOneRow = _ => true,
        Wholes = [(Channel, [Day, Site]), (Site, [Day])],
        Asked = heading => heading.Place(Channel) is >= 0 and var place ? [place] : [],
    };

    private static void Read(Row row)
    {
        if (TotalRows.SetAside(row, Day, Site, Channel))
        {
            return;
        }

        var (day, channel, site) = (row.RequiredDay(Day), row.Text(Channel), row.Text(Site) ?? "");
        var sessions = row.Count(Sessions);
        if (sessions is null)
        {
            row.Reject(Sessions, "a whole number of visits");
        }

        // The template has the column; who leaves it empty throughout tells of the whole site.
        var isByChannel = row.Has(Channel) && row.Divided?.IsEmpty(row, row.Heading.Place(Channel)) != true;
        if (isByChannel && channel is null)
        {
            row.Reject(Channel, "a channel in every row, or in none: one of none is the rest or the whole, and nobody knows which");
        }

        var seconds = row.Number(Duration);
        channel = isByChannel ? channel : null;
        var table = isByChannel ? new TrafficTable(Tool, site, "channel", "channel") : TrafficTable.Undivided(Tool, site);
        Figure[] figures =
        [
            new("sessions", sessions),
            new("total_users", row.Count(Users)),
            new("new_users", row.Count(NewUsers)),
            new("page_views", row.Count(PageViews)),
            new("engaged_sessions", row.Count(Engaged), sessions),
            new("key_events", row.Count(KeyEvents)),
            new("visit_seconds", (double?)(seconds * sessions), sessions),
        ];
        foreach (var fact in table.Facts(channel, (day, day), figures, tableNumber: 0))
        {
            row.KeepOnce(string.Create(CultureInfo.InvariantCulture, $"{fact.Series}|{day:yyyy-MM-dd}|{channel}"), fact);
        }
    }
}
