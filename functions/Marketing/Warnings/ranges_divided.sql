-- What is left of a range beside the ranges within it is worked out, and not what an export says of those days.
with rests as (
    select fact_table, series, counts_from, counts_to, min(from_day) filter (where sign > 0) as from_day,
        max(to_day) filter (where sign > 0) as to_day
    from counted_ranges
    where counts_from <= getvariable('as_of')
    group by all
    having bool_or(sign < 0)
)
select
    format('{}: the figures from {} to {} are worked out: those from {} to {}, less those of the ranges within it. What the tool restated '
        || 'between the exports is in them. Export these days to have them told.', a.origin, counts_from, counts_to, r.from_day, r.to_day),
    format('{}: angka {} sampai {} dihitung sebagai selisih: angka {} sampai {} dikurangi angka rentang-rentang di dalamnya. Yang direvisi '
        || 'alat di antara ekspor-ekspor itu ikut di dalamnya. Ekspor hari-hari itu agar angkanya tercatat langsung.', a.origin,
        counts_from, counts_to, r.from_day, r.to_day)
from rests r join range_amounts a
    on a.fact_table = r.fact_table and a.series = r.series and a.from_day = r.from_day and a.to_day = r.to_day
group by a.origin, counts_from, counts_to, r.from_day, r.to_day
order by a.origin, counts_from, counts_to
