namespace Pipeline.Facts;

/// <summary>
/// From which day on a list holds every deal that was created, as SQL that both sales and the hand-off use. A list of what was closed since
/// a day holds older deals too, but only those that took long: those that were soon closed before it are missing.
/// </summary>
public static class ListBeginnings
{
    public const string Name = "lists_begin";

    /// <summary>
    /// <c>lists_begin(deal_table)</c>: a table by its name, which holds source, created_on, closed_on (null: open) and known_to. Gives each
    /// source that has a close with its first day, or null where nothing speaks against the whole list.
    /// </summary>
    /// <remarks>
    /// How often a deal closes at each age is told by the list itself, its older deals counted from the age that they had on the day of the
    /// first close (Nelson and Aalen, with delayed entry). So many closes were then to be expected of the older ones before that day, and
    /// none came. What is expected until a first event has an exponential distribution of mean 1, and what m closes tell of a rate a gamma
    /// distribution: that so much was waited for in vain has the chance (1 + expected / m) ^ -m, with few deals as with many. Deals that
    /// are closed by the dozen on one day are one event. If it is less than once in 50 times, the list begins with that close. Of deals
    /// that take days, of which few are open at a time, this cannot be known, and little hangs on it: few older ones are in the list.
    /// </remarks>
    public const string Macro =
        """
        create macro lists_begin(deal_table) as table
        with used as (
            select source, created_on, closed_on, known_to
            from query_table(deal_table)
            where created_on <= known_to and (closed_on is null or closed_on >= created_on)
        ),
        firsts as (
            select
                source,
                min(closed_on) as day,
                -- Nobody looks at ages that the youngest half of the days cannot have.
                least(365, (any_value(known_to) - min(closed_on)) // 2)::integer as days,
                count(closed_on) / count(distinct closed_on)::double as at_once
            from used
            group by source
            having count(closed_on) > 0
        ),
        lives as (
            select
                source,
                greatest(0, firsts.day - created_on)::integer as from_age,
                least(firsts.days, coalesce(closed_on, known_to) - created_on)::integer as to_age,
                closed_on - created_on <= firsts.days as is_closed
            from used join firsts using (source)
            where created_on <= known_to - firsts.days
        ),
        changes as (
            select source, from_age as age, count(*) as entering, 0 as leaving, 0 as closing
            from lives where from_age <= to_age group by all
            union all
            select source, to_age + 1, 0, count(*), 0 from lives where from_age <= to_age group by all
            union all
            select source, to_age, 0, 0, count(*) from lives where from_age <= to_age and is_closed group by all
        ),
        ages as (
            select source, unnest(generate_series(0, greatest(days, 0)))::integer as age from firsts
        ),
        rates as (
            select
                source,
                age,
                coalesce(sum(closing), 0) as closing,
                sum(coalesce(sum(entering) - sum(leaving), 0)) over (partition by source order by age) as waiting
            from ages left join changes using (source, age)
            group by source, age
        ),
        expected as (
            select
                source,
                age,
                sum(closing) over (partition by source) as closes,
                sum(case when closing > 0 then closing / waiting::double else 0 end) over (partition by source order by age) as closes_each
            from rates
        ),
        older as (
            select source, greatest(least(firsts.day - 1 - created_on, firsts.days), 0)::integer as age, count(*) as deals
            from used join firsts using (source)
            where created_on < firsts.day
            group by all
        ),
        waited as (
            select source, sum(deals * closes_each) / any_value(at_once) as closes, any_value(expected.closes) / any_value(at_once) as told
            from older join expected using (source, age) join firsts using (source)
            group by source
        )
        select source, case when told > 0 and pow(1 + waited.closes / told, -told) < 0.02 then firsts.day end as from_day
        from firsts left join waited using (source)
        """;
}
