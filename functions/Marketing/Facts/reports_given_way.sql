-- Ranges that gave way to another report (of another level or division) which does not tell all of their days, or whose rows are further
-- from the whole: with what stands in their place, and the days of which nothing is told now. A breakdown of web traffic has an order
-- of its own: within it a range may give way though the whole is told by others.
with told as (
    select 'ads' as family, told_by as source, coalesce(told_of, '') as account, '' as site, level as part, series, from_day, to_day,
        is_whole as stands, choice as rank, case when own_cost is null then 'clicks' else currency end as measure,
        own_cost is not null as is_money, coalesce(own_cost, clicks)::double as amount
    from ad_counts
    union all
    select 'web', tool, property, site, dimension, series, from_day, to_day, in_whole, tool_choice * 100 + choice, measure, false, value
    from traffic_marked
    where choice is not null and not is_people
    union all
    select 'breakdown', tool, property, site || '|' || dimension, dimension, series, from_day, to_day, in_dimension,
        tool_choice * 100 + case when division <> dimension then 20 else 0 end, measure, false, value
    from traffic_marked
    where dimension not in ('none', 'part', 'other') and not is_people
    union all
    select 'searches', 'search-console', told_of, told_of || '|' || told_type,
        case when dimension = 'none' and from_day < to_day then 'range' else dimension end, series, from_day, to_day, is_whole, choice,
        'clicks', false, clicks
    from search_counts s
    where choice is not null and not exists (
        -- Lists beside the days of the same export: its days may lag behind them.
        select 1 from search_counts o where o.hash = s.hash and o.choice < s.choice)
    union all
    select 'audience_views', network, coalesce(account, ''), '', dimension, series, from_day, to_day, is_whole, choice, 'views', false, views
    from audience_counts
),
spans as (
    select family, source, account, site, part, series, rank, from_day, to_day, stands, measure, is_money, sum(amount) as amount
    from told
    group by all
),
gone as (
    select row_number() over (order by series, from_day, to_day, measure) as id, * from spans where not stands and from_day <> to_day
),
beside as (
    select g.id, g.from_day as first, g.to_day as last, s.*
    from gone g join spans s
        on s.stands and s.family = g.family and case when g.family in ('ads', 'audience_views') then s.source = g.source
            and (s.account = g.account or s.account = '' or g.account = '') else s.site = g.site and s.measure = g.measure end
        and s.from_day <= g.to_day and s.to_day >= g.from_day
),
covered as (
    select distinct id, unnest(generate_series(greatest(from_day, first)::timestamp, least(to_day, last)::timestamp, interval 1 day))::date
        as day
    from (
        select id, first, last, from_day, to_day from beside
        union all
        -- Reports by day speak for days without a row, too.
        select b.id, b.first, b.last, c.from_day, c.to_day
        from (select distinct id, first, last, family, series from beside where from_day = to_day) b
            join coverage c on c.series = b.series and c.fact_table = case b.family when 'ads' then 'ad_spend'
                when 'web' then 'traffic' when 'breakdown' then 'traffic' else b.family end
                and c.from_day <= b.last and c.to_day >= b.first
    )
),
uncovered as (
    select id, day - row_number() over (partition by id order by day)::int as island, day
    from (
        select id, unnest(generate_series(from_day::timestamp, to_day::timestamp, interval 1 day))::date as day from gone
    ) anti join covered using (id, day)
),
runs as (
    select id, count(*) as days, min(day) as first, strftime(min(day), '%Y-%m-%d') || case when max(day) > min(day)
        then ' – ' || strftime(max(day), '%Y-%m-%d') else '' end as run
    from uncovered
    group by id, island
),
bare as (
    -- Search Console's days may lag three behind a range.
    select id, string_agg(run, ', ' order by first) as days_without
    from runs join (select id, case family when 'searches' then 3 else 0 end as lag from gone) using (id)
    group by id, lag
    having sum(days) > lag
),
instead as (
    select id, max_by(b, (least(to_day, last) - greatest(from_day, first), from_day)) as other
    from beside b
    group by id
    -- Months that add up to the total above them tell the same.
    having (bool_or(from_day <> to_day and rank > (select g.rank from gone g where g.id = b.id))
            and sum(amount) is distinct from (select g.amount from gone g where g.id = b.id))
        or id in (select id from bare)
)
select g.* exclude (stands, id), i.other.source as by_source, i.other.part as by_part, i.other.from_day as by_from, i.other.to_day as by_to,
    i.other.amount as by_amount, i.other.measure as by_measure, i.other.is_money as by_is_money,
    coalesce(w.days_without, '') as days_without
from gone g join instead i using (id) left join bare w using (id)
-- What gives way as a whole is named as that alone.
where g.family <> 'breakdown' or not exists (
    select 1 from gone o join instead using (id)
    where o.family = 'web' and o.series = g.series and o.from_day = g.from_day and o.to_day = g.to_day)
