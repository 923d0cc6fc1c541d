using Pipeline.Tables;

namespace Pipeline.Facts;

/// <summary>
/// Joins records to people: records that share an id, an address or a number are one person, through however many others and in whatever
/// order they came. A view whose first line begins with "-- people:" selects record, link and name (hashed, see <see cref="PersonKey"/>);
/// it becomes a table of record and person (the least of its records), beside one of its name and "_shared": links under several
/// different names, as info@ or a switchboard, which join nobody. An id ("lead:…") is never shared.
/// </summary>
public static class People
{
    private const int LooksAt = 60;

    /// <summary>The table of links that join nobody, which stands beside a view of people.</summary>
    public static string SharedBy(string view) => view + "_shared";

    public static bool Are(string sql) => sql.StartsWith("-- people:", StringComparison.Ordinal);

    public static void Create(Database database, string view, string sql)
    {
        database.Run(
            $"create or replace temp table person_links as select distinct record, link, name from ({sql}) where record is not null and "
                + $"link is not null");
        database.Run(
            $"create or replace temp table person_records as select record, (row_number() over (order by record) - 1)::integer as number "
                + $"from (select distinct record from person_links)");
        database.Run($"create or replace table {view}_shared as {Shared}");
        var parents = Enumerable.Range(0, (int)database.Query("select count(*) from person_records", row => row.GetInt64(0)).Single())
            .ToArray();
        foreach (var (one, other) in database.Query(Edges(view), row => (row.GetInt32(0), row.GetInt32(1))))
        {
            Join(parents, one, other);
        }

        database.Run("create or replace temp table person_roots (number integer, root integer)");
        using (var appender = database.Connection.CreateAppender("temp", "main", "person_roots"))
        {
            for (var number = 0; number < parents.Length; number++)
            {
                if (Root(parents, number) is var root && root != number)
                {
                    appender.CreateRow().AppendValue((int?)number).AppendValue((int?)root).EndRow();
                }
            }
        }

        database.Run(
            $"""
            create table {view} as
            select r.record, coalesce(first.record, r.record) as person
            from person_records r left join person_roots using (number) left join person_records first on first.number = person_roots.root;
            drop table person_links; drop table person_records; drop table person_roots
            """);
    }

    // A name that is part of another ("Sari" of "Sari Dewi") is none of its own. Under very many names there is nothing to look at.
    private static string Shared =>
        $"""
        with named as (
            select distinct link, name, string_split(name, '.') as words from person_links
                where name is not null and not starts_with(link, 'lead:')
        ),
        counted as (
            select link, count(*) as names from named group by link having count(*) >= {SharedKeys.Names}
        ),
        whole as (
            select n.link, n.name
            from named n join counted c using (link)
            where c.names > {LooksAt}
               or not exists (select 1 from named o where o.link = n.link and o.name <> n.name and list_has_all(o.words, n.words))
        )
        select link, split_part(link, ':', 1) as kind, count(*) as names,
            (select count(distinct l.record) from person_links l where l.link = whole.link) as records
        from whole
        group by link
        having count(*) >= {SharedKeys.Names}
        """;

    private static string Edges(string view) =>
        $"""
        with numbered as (
            select l.link, r.number
            from (select distinct record, link from person_links where link not in (select link from {view}_shared)) l
                join person_records r using (record)
        )
        select n.number, f.first
        from numbered n join (select link, min(number) as first from numbered group by link having count(*) > 1) f using (link)
        where n.number <> f.first
        """;

    private static void Join(int[] parents, int one, int other)
    {
        var (a, b) = (Root(parents, one), Root(parents, other));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] parents, int number)
    {
        while (parents[number] != number)
        {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }

        return number;
    }
}
