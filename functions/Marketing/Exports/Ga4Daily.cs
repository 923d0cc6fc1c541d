using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>GA4's daily table: one undivided row a day, in any order.</summary>
public sealed class Ga4Daily : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Tanggal").In(DateOrder.YearMonthDay).Required;
    private static readonly Column TotalUsers = Column.Count("Total users", "Total pengguna").Required;
    private static readonly Column Events = Column.Count("Event count", "Jumlah peristiwa").Required;
    private static readonly Column NewUsers = Column.Count("New users", "Pengguna baru");
    private static readonly Column Returning = Column.Count("Returning users", "Pengguna lama");
    private static readonly Column ActiveUsers = Column.Count("Active users", "Users", "Pengguna aktif");
    private static readonly Column Sessions = Column.Count("Sessions", "Sesi");
    private static readonly Column Engaged = Column.Count("Engaged sessions", "Sesi dengan interaksi");
    private static readonly Column Views = Column.Count("Views", "Tampilan");
    private static readonly Column KeyEvents = Column.Number("Key events", "Conversions", "Peristiwa utama").In(DecimalMark.Dot);

    public override string Id => "ga4-daily";

    public override string Name => "GA4 daily table (download from its pages)";

    public override string Source => Ga4Preamble.Tool;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("days", [Date, TotalUsers, Events, NewUsers, Returning, ActiveUsers, Sessions, Engaged, Views, KeyEvents], Read)];

    private static void Read(Row row)
    {
        if (row.Text(Date) is null)
        {
            row.SetAside("total");
            return;
        }

        var preamble = Ga4Preamble.Read(row.Preamble);
        var series = $"ga4|{preamble.Property}|day";
        if (preamble is { From: { } from, To: { } to })
        {
            row.Reading.Declare("traffic", series, from, to);
        }

        var day = row.RequiredDay(Date);
        row.Keep(new Traffic
        {
            Series = series,
            Tool = Ga4Preamble.Tool,
            Property = preamble.Property,
            FromDay = day,
            ToDay = day,
            Dimension = "none",
            Sessions = row.Count(Sessions),
            EngagedSessions = row.Count(Engaged),
            ActiveUsers = row.Count(ActiveUsers),
            TotalUsers = row.Count(TotalUsers),
            NewUsers = row.Count(NewUsers),
            ReturningUsers = row.Count(Returning),
            PageViews = row.Count(Views),
            Events = row.Count(Events),
            KeyEvents = (double?)row.Number(KeyEvents),
        });
    }
}
