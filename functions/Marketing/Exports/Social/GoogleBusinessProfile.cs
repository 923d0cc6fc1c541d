using Marketing.Exports.Ads;
using Marketing.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Social;

/// <summary>
/// Google Business Profile's performance report, CSV or XLSX: a row a place, whose days the file's name states, and beneath the heading a
/// row that defines the columns. A view is one person on one day, by where and on what they saw the profile; both divisions add up to the
/// same. What people did there (calls, directions) is counted by no metric.
/// </summary>
public sealed class GoogleBusinessProfile : TableFormat
{
    private const string Network = "google-business";

    // Tools write the dash in either manner; a hyphen between blanks is no part of a word.
    private static readonly Column SearchMobile = View("Google Search", "Mobile").Required;
    private static readonly Column SearchDesktop = View("Google Search", "Desktop").Required;
    private static readonly Column MapsMobile = View("Google Maps", "Mobile").Required;
    private static readonly Column MapsDesktop = View("Google Maps", "Desktop").Required;
    private static readonly Column Code = Column.Text("Store code", "Shop code");
    private static readonly Column Place = Column.Text("Business name").Required;
    private static readonly Column Address = Column.Text("Address");
    private static readonly Column[] Actions =
    [
        Column.Text("Calls"), Column.Text("Messages"), Column.Text("Bookings"), Column.Text("Directions"), Column.Text("Website clicks"),
        Column.Text("Food orders"), Column.Text("Food menu clicks"), Column.Text("Hotel bookings"), Column.Text("Labels"),
    ];

    public override string Id => "google-business-profile";

    public override string Name => "Google Business Profile performance report";

    public override string NamesFrom => "public code that reads it";

    public override string Source => Network;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("places", [SearchMobile, SearchDesktop, MapsMobile, MapsDesktop, Place, Code, Address, .. Actions], Read)];

    private static Column View(string where, string on) => Column.Count($"{where} - {on}", $"{where} – {on}", $"{where} — {on}");

    private static void Read(Row row)
    {
        if (row.TextAt(row.Heading.Place(SearchMobile)).StartsWith("Number of", StringComparison.OrdinalIgnoreCase))
        {
            row.SetAside("what the columns mean");
            return;
        }

        if (TotalRows.SetAside(row, Code, Place))
        {
            return;
        }

        if (AdPeriod.Of(row) is not { } days)
        {
            throw new RefusedException(
                "no-period",
                $"'{row.Reading.File}' tells views but not of which days; expected the report's first and last day in the file's name, as "
                    + "Performance(2026.02.01-2026.02.28).csv.");
        }

        var place = row.Text(Code) ?? string.Join(", ", new[] { row.RequiredText(Place), row.Text(Address) }.OfType<string>());
        if (row.Reading.Repeats(place))
        {
            row.Reject(row.Has(Code) ? Code : Place, "each place once: its rows may be of the same people");
            return;
        }

        var (search, maps) = ((row.Count(SearchMobile), row.Count(SearchDesktop)), (row.Count(MapsMobile), row.Count(MapsDesktop)));
        Keep(row, place, days, "traffic_source", "Google Search", search.Item1 + search.Item2);
        Keep(row, place, days, "traffic_source", "Google Maps", maps.Item1 + maps.Item2);
        Keep(row, place, days, "device", "Mobile", search.Item1 + maps.Item1);
        Keep(row, place, days, "device", "Desktop", search.Item2 + maps.Item2);
        row.Reading.Note("Calls, messages, bookings, directions and website clicks of a Business Profile are counted by no metric.");
    }

    private static void Keep(Row row, string place, (DateOnly From, DateOnly To) days, string dimension, string item, long? views) =>
        row.Keep(new AudienceViews
        {
            Series = $"{Network}|{place}|{dimension}",
            Network = Network,
            Account = place,
            FromDay = days.From,
            ToDay = days.To,
            Dimension = dimension,
            Item = item,
            Views = views,
        });
}
