-- Days (or a report of another level) that gave way to a range are in its total only as far as it names the same items: others are told.
with ads as (
    select distinct told_by, told_of, told_campaign, told_campaign_id, from_day, to_day, is_whole from ad_counts
),
ad_items as (
    select d.told_by, d.told_of, d.told_campaign, d.from_day, d.to_day
    from ads d join ads a
        on not d.is_whole and a.is_whole and a.told_by = d.told_by
            and (a.told_of is null or d.told_of is null or a.told_of = d.told_of) and a.from_day <= d.to_day and a.to_day >= d.from_day
    where d.told_campaign is not null
    group by all
    having bool_and(a.told_campaign is not null and lower(a.told_campaign) <> lower(d.told_campaign)
        and (a.told_campaign_id is null or d.told_campaign_id is null or a.told_campaign_id <> d.told_campaign_id))
),
web as (
    select distinct measure, site, dimension, division, item, from_day, to_day, in_dimension
    from traffic_marked
    where dimension <> 'none' and choice % 20 < 8 and not is_people
),
web_items as (
    select d.* exclude (in_dimension)
    from web d join web a
        on not d.in_dimension and a.in_dimension and a.measure = d.measure and a.site = d.site and a.division = d.division
            and a.from_day <> a.to_day and a.from_day <= d.to_day and a.to_day >= d.from_day
    group by all
    having bool_and(a.item <> d.item)
),
told as (
    select c.told_by || coalesce(' ' || c.told_of, '') as origin, c.level as part, c.told_campaign as item, c.from_day, c.to_day,
        case when c.own_cost is null then 'clicks' else c.currency end as measure, c.own_cost is not null as is_money,
        coalesce(c.own_cost, c.clicks)::double as amount
    from ad_counts c semi join ad_items i
        on i.told_by = c.told_by and i.told_of is not distinct from c.told_of and i.told_campaign = c.told_campaign
            and i.from_day = c.from_day and i.to_day = c.to_day
    where not c.is_whole
    union all
    select m.tool || coalesce(' ' || nullif(m.property, ''), ''), m.dimension, m.item, m.from_day, m.to_day, m.measure, false, m.value
    from traffic_marked m semi join web_items i
        on i.measure = m.measure and i.site = m.site and i.division = m.division and i.item = m.item and i.from_day = m.from_day
            and i.to_day = m.to_day
    where not m.in_dimension
),
-- A level may be told by a finer one again: the largest of them is the item's.
summed as (
    select *
    from (
        select origin, part, item, measure, is_money, min(from_day) as from_day, max(to_day) as to_day, sum(amount) as amount
        from told
        group by all
        having sum(amount) <> 0
    )
    qualify row_number() over (partition by origin, item, measure order by amount desc, part) = 1
),
worded as (
    select *,
        case when is_money then format('{:,.2f} {}', halved(amount, 2), measure)
            else format('{:,.0f} {}', halved(amount, 0), coalesce(english, measure)) end as in_english,
        case when is_money then translate(format('{:,.2f} ', halved(amount, 2)), ',.', '.,') || measure
            else translate(format('{:,.0f} ', halved(amount, 0)), ',.', '.,') || coalesce(indonesian, case measure when 'clicks' then 'klik'
                else measure end) end as in_indonesian
    from summed left join measure_words using (measure)
)
select
    format('{}: {} ({}) is told of {} to {}, and the report that counts for these days does not name it. It is not counted. Export all of '
        || 'them over the same days.', origin, item, string_agg(in_english, ', ' order by measure), min(from_day), max(to_day)),
    format('{}: {} ({}) tercatat untuk {} sampai {}, tetapi laporan yang dihitung untuk hari-hari itu tidak memuatnya. Angka itu tidak '
        || 'dihitung. Ekspor semuanya untuk rentang hari yang sama.', origin, item, string_agg(in_indonesian, ', ' order by measure),
        min(from_day), max(to_day))
from worded
group by origin, item
order by origin, min(from_day), item
