using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Our own template of the business calendar: days off beside the weekends, and weekend days on which people work.</summary>
public sealed class HolidayTemplate : TableFormat
{
    private static readonly Column Date = Column.Date("date", "tanggal").Required;
    private static readonly Column Holiday = Column.Text("holiday", "libur", "hari libur").Required;
    private static readonly Column Workday = Column.Text("workday", "hari kerja");

    public override string Id => "holidays";

    public override string Name => "Business calendar (our template)";

    public override string Source => "holidays";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["date"] = "2026-08-17", ["holiday"] = "Hari Kemerdekaan" };

    public override IReadOnlyList<Role> Roles { get; } =
        [Role.Of(Workday, "workday working kerja buka", "day is a hari")];

    public override IReadOnlyList<Table> Tables { get; } = [new("holidays", [Date, Holiday, Workday], Read)];

    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 3;

    private static void Read(Row row) => row.Keep(new Facts.Holiday
    {
        Date = row.RequiredDay(Date),
        Name = row.Text(Holiday),
        IsWorkday = row.Flag(Workday) ?? false,
    });
}
