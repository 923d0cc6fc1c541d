-- Ranges that overlap are never added: those that cover the most days count, and which gave way is told.
with told as (
    select
        l.from_day, l.to_day, l.by_from, l.by_to, l.days_without, a.origin,
        arg_max(a.in_english, a.amount) as english, arg_max(a.in_indonesian, a.amount) as indonesian, a.measure
    from lost_ranges l join range_amounts a using (fact_table, series, from_day, to_day, hash)
    where l.from_day <= getvariable('as_of')
    group by all
),
-- By what they are told: what is told of the whole tells the days for all.
parts as (
    select l.from_day, l.to_day, l.by_from, l.by_to, l.days_without, a.origin,
        case when bool_or(w.part is null) then '' else string_agg(distinct w.english, ',' order by w.english) end as english,
        case when bool_or(w.part is null) then '' else string_agg(distinct w.indonesian, ',' order by w.indonesian) end as indonesian
    from lost_ranges l join range_amounts a using (fact_table, series, from_day, to_day, hash)
        left join division_words w using (part)
    group by all
),
instead as (
    select a.from_day as by_from, a.to_day as by_to, a.origin, a.measure, arg_max(a.in_english, a.amount) as by_english,
        arg_max(a.in_indonesian, a.amount) as by_indonesian
    from range_amounts a semi join lost_ranges l
        on l.fact_table = a.fact_table and l.series = a.series and l.by_from = a.from_day and l.by_to = a.to_day and l.by_hash = a.hash
    group by all
)
select
    format('{}: the range from {} to {}{} ({}) is not counted: ranges that overlap it cover no fewer days, {} to {} ({}) among them{}. '
        || 'Export by day, or ranges that do not overlap.', origin, from_day, to_day, p.english,
        string_agg(t.english, ', ' order by measure), by_from, by_to, string_agg(coalesce(by_english, '–'), ', ' order by measure),
        case when days_without = '' then '' else format('; without figures{} now: {}', p.english, days_without) end),
    format('{}: rentang {} sampai {}{} ({}) tidak dihitung: rentang yang beririsan dengannya, antara lain {} sampai {} ({}), mencakup hari '
        || 'yang tidak lebih sedikit{}. Ekspor per hari, atau rentang yang tidak beririsan.', origin, from_day, to_day, p.indonesian,
        string_agg(t.indonesian, ', ' order by measure), by_from, by_to, string_agg(coalesce(by_indonesian, '–'), ', ' order by measure),
        case when days_without = '' then '' else format('; kini tanpa angka{}: {}', p.indonesian, days_without) end)
from told t join parts p using (from_day, to_day, by_from, by_to, days_without, origin)
    left join instead using (by_from, by_to, origin, measure)
group by origin, from_day, to_day, by_from, by_to, days_without, p.english, p.indonesian
order by origin, from_day, to_day, days_without
