using System.Runtime.CompilerServices;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Umami's own data export, website_event.csv: a row an event, times in UTC. Names are those of the tool's public schema
/// (db/clickhouse/schema.sql) and of public code that reads the file. Nothing of a row is kept but what its visit and day add up to.
/// </summary>
public sealed class UmamiEvents : TableFormat
{
    private static readonly Column Session = Column.Text("session_id").Required;
    private static readonly Column Visit = Column.Text("visit_id").Required;
    private static readonly Column Path = Column.Text("url_path").Required;
    private static readonly Column Kind = Column.Text("event_type").Required;
    private static readonly Column Time = Column.Date("created_at").In(DateOrder.YearMonthDay).Required;
    private static readonly Column Website = Column.Text("website_id");
    private static readonly Column Host = Column.Text("hostname");
    private static readonly Column EventName = Column.Text("event_name");
    private static readonly Column EventId = Column.Text("event_id");
    private static readonly Column Referrer = Column.Text("referrer_domain");
    private static readonly Column UtmSource = Column.Text("utm_source");
    private static readonly Column UtmMedium = Column.Text("utm_medium");
    private static readonly Column UtmCampaign = Column.Text("utm_campaign");

    private static readonly ConditionalWeakTable<Reading, UmamiVisits> Open = [];

    public override string Id => "umami-events";

    public override string Name => "Umami events (website_event.csv)";

    public override string NamesFrom => "public code of the tool";

    public override string Source => UmamiVisits.Tool;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "events", [Session, Visit, Path, Kind, Time, Website, Host, EventName, EventId, Referrer, UtmSource, UtmMedium, UtmCampaign],
            Read)];

    public override void Finish(Reading reading)
    {
        if (Open.TryGetValue(reading, out var visits))
        {
            visits.Finish(reading);
        }
    }

    private static void Read(Row row)
    {
        // 1 is a page view, 2 an event of the site's own; newer versions have others.
        var kind = row.RequiredText(Kind);
        if (row.IsGood && !kind.All(char.IsAsciiDigit))
        {
            row.Reject(Kind, "a number: 1 for a page view, 2 for an event");
        }

        var (session, visit, path) = (row.RequiredText(Session), row.RequiredText(Visit), row.RequiredText(Path));
        var at = row.Moment(Time);
        if (at is null)
        {
            row.Reject(Time, "a time in UTC, as 2026-01-31 23:59:00");
        }

        if (!row.IsGood)
        {
            return;
        }

        if (kind is not ("1" or "2"))
        {
            row.SetAside("neither page view nor event");
            return;
        }

        if (row.Text(EventId) is { } id && row.Reading.Repeats("umami event " + id))
        {
            row.SetAside("repeated event");
            return;
        }

        var utc = at!.Value.Offset is { } offset ? at.Value.Wall - offset : at.Value.Wall;
        Open.GetValue(row.Reading, _ => new UmamiVisits()).Add(new UmamiEvent
        {
            Website = row.Text(Website) ?? "",
            Host = row.Text(Host),
            Session = session,
            Visit = visit,
            Utc = utc,
            Local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), row.Reading.Settings.TimeZone),
            Page = kind == "1" ? path : null,
            Event = kind == "2" ? row.Text(EventName) ?? "(not set)" : null,
            Referrer = row.Text(Referrer),
            UtmSource = row.Text(UtmSource),
            UtmMedium = row.Text(UtmMedium),
            UtmCampaign = row.Text(UtmCampaign),
        });
    }
}
