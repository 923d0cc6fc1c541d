using System.Runtime.CompilerServices;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// GA4's BigQuery events as a flat table: one row an event with its parameters as columns, or one row a parameter, where the rows of an
/// event follow each other and may leave out what the first has said.
/// </summary>
public sealed class Ga4EventRows : TableFormat
{
    private static readonly Column Date = Column.Id("event_date").Required;
    private static readonly Column EventName = Column.Text("event_name").Required;
    private static readonly Column Timestamp = Column.Id("event_timestamp").Required;
    private static readonly Column Key = Column.Text("event_params.key", "event_params_key", "param_key", "key");

    private static readonly Column[] Values =
    [
        Value("event_params.value.string_value", "event_params_value_string_value", "event_params.string_value", "string_value"),
        Value("event_params.value.int_value", "event_params_value_int_value", "event_params.int_value", "int_value"),
        Value("event_params.value.double_value", "event_params_value_double_value", "double_value"),
        Value("event_params.value.float_value", "event_params_value_float_value", "float_value"),
    ];

    private static readonly Column[] Fields =
    [
        Field("user_pseudo_id"), Field("ga_session_id", "session_id"), Field("session_engaged"), Field("engagement_time_msec"),
        Field("page_location"),
        Field("source", "collected_traffic_source.manual_source", "collected_traffic_source_manual_source", "manual_source"),
        Field("medium", "collected_traffic_source.manual_medium", "collected_traffic_source_manual_medium", "manual_medium"),
    ];

    private static readonly ConditionalWeakTable<Reading, Pending> Open = [];

    public override string Id => "ga4-bigquery-csv";

    public override string Name => "GA4 BigQuery events (flat CSV)";

    public override string Source => "ga4-bigquery";

    /// <summary>Google Analytics Help: daily tables are updated for up to 72 hours.</summary>
    public override int ProvisionalDays => 3;

    public override IReadOnlyList<Table> Tables { get; } = [new("events", [Date, Timestamp, EventName, Key, .. Values, .. Fields], Read)];

    public override void Finish(Reading reading)
    {
        if (Open.TryGetValue(reading, out var pending))
        {
            pending.Close();
            pending.Sessions.Finish(reading);
        }
    }

    private static Column Value(string name, params string[] aliases) => Column.Text(name, aliases);

    private static Column Field(string name, params string[] aliases) =>
        Column.Text(name, [.. aliases, "event_params." + name, "event_params_" + name]);

    private static void Read(Row row)
    {
        var pending = Open.GetValue(row.Reading, _ => new Pending());
        var (day, name, at, user) = (Cell(row, Date), Cell(row, EventName), Cell(row, Timestamp), Cell(row, Fields[0]));
        var isMore = pending.Event is not null && row.Has(Key) && (name.Length == 0 || pending.Id == (day, name, at, user));
        if (!isMore)
        {
            var told = new Ga4Event();
            told.Set("event_date", day);
            told.Set("event_name", name);
            told.Set("event_timestamp", at);
            if (told.Day is null)
            {
                row.Reject(Date, "a day as 20260131");
                return;
            }

            if (name.Length == 0)
            {
                row.Reject(EventName, "the event's name");
                return;
            }

            pending.Close();
            (pending.Event, pending.Id) = (told, (day, name, at, user));
        }

        foreach (var field in Fields)
        {
            pending.Event!.Set(field.Name, Cell(row, field));
        }

        if (row.Has(Key))
        {
            pending.Event!.Set(Cell(row, Key), Values.Select(value => Cell(row, value)).FirstOrDefault(text => text.Length > 0) ?? "");
        }
    }

    private static string Cell(Row row, Column column) => row.Has(column) ? row.TextAt(row.Heading.Place(column)) : "";

    // The event whose rows are being read.
    private sealed class Pending
    {
        public Ga4Sessions Sessions { get; } = new();

        public Ga4Event? Event { get; set; }

        public (string Day, string Name, string At, string User) Id { get; set; }

        public void Close()
        {
            if (Event is not null)
            {
                Sessions.Add(Event);
            }

            Event = null;
        }
    }
}
