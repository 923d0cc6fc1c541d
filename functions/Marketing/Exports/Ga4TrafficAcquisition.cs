using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>GA4's traffic acquisition by channel group over a range, as its pages download it.</summary>
public sealed class Ga4TrafficAcquisition : TableFormat
{
    private static readonly Column Channel = Column.Text(
        "Session primary channel group (Default Channel Group)", "Session default channel group", "Session default channel grouping", "Session primary channel group", "Default channel group",
        "Grup saluran utama sesi (Grup Saluran Default)", "Grup saluran default sesi").Required;

    private static readonly Column Sessions = Column.Count("Sessions", "Sesi").Required;
    private static readonly Column Engaged = Column.Count("Engaged sessions", "Sesi dengan interaksi").Required;
    private static readonly Column Users = Column.Count("Users", "Active users", "Pengguna aktif", "Pengguna");
    private static readonly Column TotalUsers = Column.Count("Total users", "Total pengguna");
    private static readonly Column NewUsers = Column.Count("New users", "Pengguna baru");
    private static readonly Column Events = Column.Count("Event count", "Jumlah peristiwa");
    private static readonly Column KeyEvents = Column.Number("Key events", "Conversions", "Peristiwa utama", "Konversi").In(DecimalMark.Dot);
    private static readonly Column KeyEventRate = Column.Number("Session key event rate", "Session conversion rate", "Rasio peristiwa utama sesi").In(DecimalMark.Dot);
    private static readonly Column EngagementTime = Column.Number("Average engagement time per session", "Waktu interaksi rata-rata per sesi").In(DecimalMark.Dot);
    private static readonly Column Revenue = Column.Number("Total revenue", "Total pendapatan").In(DecimalMark.Dot);

    public override string Id => "ga4-traffic-acquisition";

    public override string Name => "GA4 traffic acquisition (download from its pages)";

    public override string Source => Ga4Preamble.Tool;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("traffic acquisition", [Channel, Sessions, Engaged, Users, TotalUsers, NewUsers, Events, KeyEvents, KeyEventRate, EngagementTime, Revenue], Read)];

    private static void Read(Row row)
    {
        if (row.Text(Channel) is null or "Grand total" or "Total")
        {
            row.SetAside("total");
            return;
        }

        var (property, from, to) = Ga4Preamble.Need(row);
        var sessions = row.Count(Sessions);
        var rate = row.Number(KeyEventRate);
        row.Keep(new Traffic
        {
            Series = $"ga4|{property}|channel",
            Tool = Ga4Preamble.Tool,
            Property = property,
            FromDay = from,
            ToDay = to,
            Dimension = "channel",
            Item = row.Text(Channel),
            Sessions = sessions,
            EngagedSessions = row.Count(Engaged),
            ActiveUsers = row.Count(Users),
            TotalUsers = row.Count(TotalUsers),
            NewUsers = row.Count(NewUsers),
            Events = row.Count(Events),
            KeyEvents = (double?)row.Number(KeyEvents),
            // The file gives the rate only; sessions with a key event are whole, so rounding brings their number back.
            KeyEventSessions = rate is null || sessions is null ? null : Math.Round((double)rate * sessions.Value),
            EngagementSeconds = (double?)row.Number(EngagementTime) * sessions,
            Revenue = row.Number(Revenue),
        });
    }
}
