-- A list that ends where its tool cuts lists is no whole; where nothing else tells the same days undivided, nobody would know why.
with told as (
    select l.tool || coalesce(' ' || nullif(l.property, ''), '') as origin, l.dimension, l.measure, min(l.from_day) as first_day,
        max(l.to_day) as last_day
    from traffic_marked l
    where l.may_be_cut and l.choice is not null and not exists (
        select 1 from traffic_marked w
        where w.in_whole and w.measure = l.measure and w.from_day <= l.to_day and w.to_day >= l.from_day)
    group by l.tool, l.property, l.series, l.dimension, l.measure
),
worded as (
    select origin, first_day, last_day, coalesce(p.english, '') as part_english, coalesce(p.indonesian, '') as part_indonesian,
        string_agg(distinct coalesce(w.english, measure), ', ' order by coalesce(w.english, measure)) as in_english,
        string_agg(distinct coalesce(w.indonesian, measure), ', ' order by coalesce(w.indonesian, measure)) as in_indonesian
    from told left join measure_words w using (measure) left join division_words p on p.part = told.dimension
    group by all
)
select
    format('{}: the rows{} from {} to {} may be cut: they are exactly as many as the tool gives at once. What they add up to ({}) is not '
        || 'taken for the whole, and its parts may lack rows. Export more rows, or the same days without the list.', origin,
        part_english, first_day, last_day, in_english),
    format('{}: baris-baris{} dari {} sampai {} mungkin terpotong: jumlahnya tepat sebanyak yang diberikan alatnya sekaligus. '
        || 'Penjumlahannya ({}) tidak dihitung sebagai keseluruhan, dan bagian-bagiannya mungkin tidak lengkap. Ekspor lebih banyak '
        || 'baris, atau hari-hari yang sama tanpa daftar itu.',
        origin, part_indonesian, first_day, last_day, in_indonesian)
from worded
order by origin, first_day, last_day, part_english
