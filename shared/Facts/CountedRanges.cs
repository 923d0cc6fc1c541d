namespace Pipeline.Facts;

/// <summary>
/// The ranges of days that count, as the table <c>counted_ranges</c>: as they are, or for what is left of them when the ranges within
/// them are taken off ("sign" -1). The table <c>lost_ranges</c> has those that gave way and were not simply replaced: each with a
/// range that stands in its place, and the days of which the series tells nothing now. Those that newer ones replaced are in
/// <c>replaced_ranges</c>, once for each that stands in their place.
/// </summary>
public static class CountedRanges
{
    public const string Table = "counted_ranges";
    public const string Lost = "lost_ranges";
    public const string Replaced = "replaced_ranges";

    /// <summary>The tables without rows.</summary>
    public static void Declare(Database database) => database.Run($"""
        create table {Table} (fact_table varchar, series varchar, from_day date, to_day date, hash varchar,
            counts_from date, counts_to date, sign tinyint);
        create table {Lost} (fact_table varchar, series varchar, from_day date, to_day date, hash varchar, by_from date, by_to date,
            by_hash varchar, days_without varchar);
        create table {Replaced} (fact_table varchar, series varchar, from_day date, to_day date, hash varchar, by_from date, by_to date,
            by_hash varchar)
        """);

    /// <summary>Decides about a fact's ranges.</summary>
    public static void Create(Database database, FactTable table)
    {
        var rows = new GatheredRows(database);
        foreach (var series in Told(database, table.Name).GroupBy(range => range.Series, StringComparer.Ordinal))
        {
            List<CoveredRange> told = [.. series];
            List<CoveredRange> counted = [];
            foreach (var range in RangeChoice.MostDays(told))
            {
                counted.AddRange(Count(database, rows, table, range, told));
            }

            foreach (var range in told.Where(range => !counted.Contains(range)))
            {
                TellLost(rows, table.Name, range, counted);
            }
        }

        rows.Store();
    }

    // A range as it is, or what is left of it beside its parts, which may be divided in turn.
    private static IEnumerable<CoveredRange> Count(
        Database database, GatheredRows rows, FactTable table, CoveredRange range, IReadOnlyList<CoveredRange> told)
    {
        if (RangeChoice.Divide(range, told) is not { } divided || !IsOfOneReport(database, table, divided))
        {
            Insert(rows, table.Name, range, range.From, range.To, 1);
            return [range];
        }

        if (divided.Rest is { } rest)
        {
            return divided.Parts.Append(rest).SelectMany(part => Count(database, rows, table, part, told)).Append(range);
        }

        Insert(rows, table.Name, range, divided.From, divided.To, 1);
        foreach (var part in divided.Parts)
        {
            Insert(rows, table.Name, part, divided.From, divided.To, -1);
        }

        return divided.Parts.SelectMany(part => Count(database, rows, table, part, told)).Append(range);
    }

    // Each item of the parts is one of the whole, with no less of anything there: else one of them was restated, renamed or cut.
    private static bool IsOfOneReport(Database database, FactTable table, DividedRange divided)
    {
        if (table.Adding.Count == 0)
        {
            return false;
        }

        string Of(CoveredRange range) =>
            $"(from_day = date '{range.From:yyyy-MM-dd}' and to_day = date '{range.To:yyyy-MM-dd}' and hash = {Names.Quote(range.Hash)})";
        var items = string.Join(", ", table.Columns.Select(column => column.Name).Where(IsOfItem));
        var isOther = divided.Rest is null
            ? table.Adding.Select(column => $"sum({column.Name} * sign) < -0.0001")
            : table.Adding.Select(column => $"abs(sum({column.Name} * sign)) > 0.0001");
        var halfTold = table.Adding.Select(column => $"bool_or({column.Name} is null) <> bool_and({column.Name} is null)");
        var parts = divided.Rest is { } rest ? divided.Parts.Append(rest) : divided.Parts;
        return !database.Query(
            $"""
            select 1 from (
                select *, case when {Of(divided.Whole)} then 1 else -1 end as sign from {table.Name}_facts
                where series = {Names.Quote(divided.Whole.Series)} and ({Of(divided.Whole)} or {string.Join(" or ", parts.Select(Of))})
            )
            group by {items}
            having count(*) filter (where sign < 0) > 0 and (count(*) filter (where sign > 0) = 0
                or {string.Join(" or ", isOther)}
                or {string.Join(" or ", halfTold)})
            limit 1
            """,
            _ => 1).Any();

        bool IsOfItem(string column) => column is not ("from_day" or "to_day" or "position" or "reach" or "table_number")
            && table.Adding.All(adding => adding.Name != column);
    }

    private static void TellLost(GatheredRows rows, string table, CoveredRange range, IReadOnlyList<CoveredRange> counted)
    {
        List<CoveredRange> over = [.. counted.Where(range.Overlaps).OrderByDescending(other => Shared(range, other))];
        var without = Without(range, over);
        if (without.Length == 0 && over.TrueForAll(other => Replaces(other, range)))
        {
            over.ForEach(other => rows.Add(Replaced, $"{Told(table, range)}, {By(other)}"));
        }
        else if (over.Count > 0)
        {
            rows.Add(Lost, $"{Told(table, range)}, {By(over[0])}, {Names.Quote(without)}");
        }
    }

    // Newer, and no period that the range told whole is lost in it: a range goes on, or comes again.
    private static bool Replaces(CoveredRange other, CoveredRange range) =>
        other.Newness > range.Newness && (other.IsWithinAMonth || !range.IsWithinAMonth)
            && (other.From >= range.From || other.To <= range.To);

    private static string Told(string table, CoveredRange range) =>
        $"{Names.Quote(table)}, {Names.Quote(range.Series)}, {Day(range.From)}, {Day(range.To)}, {Names.Quote(range.Hash)}";

    private static string By(CoveredRange range) => $"{Day(range.From)}, {Day(range.To)}, {Names.Quote(range.Hash)}";

    private static int Shared(CoveredRange one, CoveredRange other) =>
        Math.Min(one.To.DayNumber, other.To.DayNumber) - Math.Max(one.From.DayNumber, other.From.DayNumber);

    // "2026-10-21 – 2026-10-25", which reads the same in every language.
    private static string Without(CoveredRange range, IEnumerable<CoveredRange> over)
    {
        List<string> runs = [];
        var from = range.From;
        foreach (var other in over.OrderBy(other => other.From))
        {
            Add(other.From.AddDays(-1));
            from = other.To >= from ? other.To.AddDays(1) : from;
        }

        Add(range.To);
        return string.Join(", ", runs);

        void Add(DateOnly to)
        {
            if (from <= to)
            {
                runs.Add(from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}");
            }
        }
    }

    private static void Insert(GatheredRows rows, string table, CoveredRange range, DateOnly from, DateOnly to, int sign) =>
        rows.Add(Table, $"{Told(table, range)}, {Day(from)}, {Day(to)}, {sign.ToString(CultureInfo.InvariantCulture)}");

    private static string Day(DateOnly day) => $"date '{day:yyyy-MM-dd}'";

    private static List<CoveredRange> Told(Database database, string table) =>
    [
        .. database.Query(
            $"""
            select distinct series, from_day::varchar, to_day::varchar, hash,
                dense_rank() over (order by snapshot_at, uploaded_at, hash)::integer
            from {table}_facts
            where from_day <> to_day
            order by all
            """,
            record => new CoveredRange(
                record.GetString(0), Read(record.GetString(1)), Read(record.GetString(2)), record.GetString(3), record.GetInt32(4))),
    ];

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
