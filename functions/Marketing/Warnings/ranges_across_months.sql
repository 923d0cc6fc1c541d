-- A range that counts and reaches into a period (month, quarter, year, week, day) without lying in it: what else is known there is not all
-- of it, so sums of it are unknown.
with counted as (
    select told_by as origin, from_day, to_day, 'ads' as family,
        unnest([case when is_whole then '' end, case when not is_whole and ad is not null then 'ad' end,
            case when not is_whole and search_term is not null then 'search term' end]) as part
    from ad_counts where is_whole and (own_cost is not null or clicks is not null) or ad is not null or search_term is not null
    union all
    select 'search-console', from_day, to_day, 'search',
        unnest([case when is_whole then '' end, case when query is not null then 'query' end, case when page is not null then 'page' end,
            case when country is not null then 'country' end, case when device is not null then 'device' end])
    from search_counts
    union all
    select coalesce(tool, 'web'), from_day, to_day, measure,
        unnest([case when is_whole and tool is not null then '' end, case when channel is not null then 'channel' end,
            case when source_medium is not null then 'source_medium' end, case when campaign is not null then 'campaign' end,
            case when landing_page is not null then 'landing_page' end, case when page is not null then 'page' end,
            case when page_title is not null then 'page_title' end, case when country is not null then 'country' end,
            case when device is not null then 'device' end, case when event_name is not null then 'event' end])
    from traffic_counts where is_additive
    union all
    select network, from_day, to_day, 'audience',
        unnest([case when is_whole then '' end, case when country is not null then 'country' end,
            case when traffic_source is not null then 'traffic_source' end, case when device is not null then 'device' end])
    from audience_counts
),
spans as (
    select distinct * from counted where part is not null
),
periods as (
    select s.*, grain, date_trunc(grain, from_day)::date as first, date_trunc(grain, to_day)::date as last
    from spans s, (values ('day'), ('week'), ('month'), ('quarter'), ('year')) grains(grain)
),
known as (
    select distinct family, part, grain, first as period from periods where first = last
),
reached as (
    select distinct origin, from_day, to_day, part, grain, period
    from (
        select *, unnest(generate_series(first::timestamp, last::timestamp, ('1 ' || grain)::interval))::date as period
        from periods where first <> last
    ) semi join known using (family, part, grain, period)
),
named as (
    select origin, from_day, to_day, part,
        string_agg(case grain when 'year' then strftime(period, '%Y') when 'month' then strftime(period, '%Y-%m')
            else strftime(period, '%Y') || '-Q' || quarter(period) end, ', ' order by grain, period)
            filter (where grain not in ('week', 'day')) as periods,
        count(*) filter (where grain = 'week') as weeks, count(*) filter (where grain = 'day') as days
    from reached
    group by all
),
-- What is true of the whole is true of its parts.
told as (
    select n.*, english as by_english, indonesian as by_indonesian
    from named n left join division_words using (part)
    where part = '' or not exists (
        select 1 from named w where w.part = '' and w.origin = n.origin and w.from_day = n.from_day and w.to_day = n.to_day
            and w.periods is not distinct from n.periods and w.weeks >= n.weeks and w.days >= n.days)
)
select
    format('{}: the figures from {} to {} are known only as one total. How much of it belongs to {} is unknown, so sums{} of {} are n/a, '
        || 'although other figures there are known. Export by day or by month.', origin, from_day, to_day, periods
        || case when weeks + days = 0 then '' else format(' (and to {} among them)', concat_ws(' and ',
            case when weeks > 0 then counted(weeks, 'week', 'weeks') end, case when days > 0 then counted(days, 'day', 'days') end)) end,
        coalesce(by_english, ''), case when contains(periods, ',') or weeks + days > 0 then 'them' else 'it' end),
    format('{}: angka {} sampai {} hanya diketahui sebagai satu total. Berapa bagiannya yang termasuk {} tidak diketahui, sehingga '
        || 'jumlah{} untuk periode itu tidak tersedia meskipun angka lainnya ada. Ekspor per hari atau per bulan.', origin, from_day,
        to_day, periods || case when weeks + days = 0 then '' else format(' (serta {} di dalamnya)', concat_ws(' dan ',
            case when weeks > 0 then weeks || ' minggu' end, case when days > 0 then days || ' hari' end)) end,
        coalesce(by_indonesian, ''))
from told
where periods is not null
union all
select
    format('{}: figures from {} to {} are known only as {} of several days. How much of them belongs to each day and week is unknown, so '
        || 'sums{} of {} are n/a, although other figures there are known. Export by day to see them.', origin, min(from_day),
        max(to_day), counted(count(*), 'total', 'totals'), coalesce(by_english, ''), concat_ws(' and ',
        case when sum(weeks) > 0 then counted(sum(weeks), 'week', 'weeks') end,
        case when sum(days) > 0 then counted(sum(days), 'day', 'days') end)),
    format('{}: angka {} sampai {} hanya diketahui sebagai {} total beberapa hari. Berapa bagiannya per hari dan per minggu tidak '
        || 'diketahui, sehingga jumlah{} untuk {} tidak tersedia meskipun angka lainnya ada. Ekspor per hari untuk '
        || 'melihatnya.', origin, min(from_day), max(to_day), grouped_id(count(*)), coalesce(by_indonesian, ''), concat_ws(' dan ',
        case when sum(weeks) > 0 then sum(weeks)::bigint || ' minggu' end, case when sum(days) > 0 then sum(days)::bigint || ' hari' end))
from told
where periods is null
group by origin, by_english, by_indonesian
order by 1
