-- Days that are told by a list alone (pages, events, campaigns) are no whole where the list does not add up to the total of its range.
with web as (
    select tool, property, measure, dimension, series, from_day, to_day, in_whole, is_list, sum(value) as value
    from traffic_marked
    where choice is not null and not is_people
    group by all
),
told as (
    select r.tool || coalesce(' ' || nullif(r.property, ''), '') as origin, r.measure, l.dimension, r.from_day, r.to_day, r.value as total,
        sum(l.value) as listed
    from (select tool, property, measure, from_day, to_day, max(value) as value from web
            where in_whole and not is_list and from_day < to_day group by all) r
        join web l on l.tool = r.tool and l.property = r.property and l.measure = r.measure and l.is_list and not l.in_whole
            and l.to_day - l.from_day < r.to_day - r.from_day and l.from_day >= r.from_day and l.to_day <= r.to_day
    group by r.tool, r.property, r.measure, l.dimension, l.series, r.from_day, r.to_day, r.value
),
worded as (
    select origin, from_day, to_day, coalesce(p.english, '') as part_english, coalesce(p.indonesian, '') as part_indonesian,
        string_agg(format('{:,.0f} of {:,.0f} {}', halved(listed, 0), halved(total, 0), coalesce(w.english, measure)), ', '
            order by measure) as in_english,
        string_agg(translate(format('{:,.0f} dari {:,.0f} ', halved(listed, 0), halved(total, 0)), ',.', '.,')
            || coalesce(w.indonesian, measure), ', '
            order by measure) as in_indonesian
    from told left join measure_words w using (measure) left join division_words p on p.part = told.dimension
    group by all
)
select
    format('{}: from {} to {} only the total of the whole range counts undivided: its rows{} tell {}. Export the same days without the '
        || 'list to see days and months.', origin, from_day, to_day, part_english, in_english),
    format('{}: dari {} sampai {} hanya total seluruh rentang yang dihitung sebagai keseluruhan: baris-barisnya{} memuat {}. Ekspor '
        || 'hari-hari yang sama tanpa daftar itu untuk melihat angka per hari dan per bulan.', origin, from_day, to_day, part_indonesian,
        in_indonesian)
from worded
order by origin, from_day, to_day, part_english
