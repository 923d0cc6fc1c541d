-- A close date after all that its tool's exports prove: the list was last changed before it, so that it was set ahead. The deal counts on
-- that day, since it is marked as closed; the days until then are not known for it.
select
    format('{} in {} {} marked as closed on a day after {}, the last that its exports prove: {} there, though nothing else is known of '
        || 'those days. First: {}, {}.',
        counted(count(*), 'deal', 'deals'), source, plural(count(*), 'is', 'are'), any_value(known_to),
        plural(count(*), 'it counts', 'they count'), min(deal_id), arg_min(closed_on, deal_id)),
    format('{} transaksi di {} ditandai tertutup pada hari setelah {}, hari terakhir yang dibuktikan ekspornya: dihitung pada hari itu, '
        || 'meskipun hari-hari itu selebihnya tidak diketahui. Pertama: {}, {}.',
        grouped_id(count(*)), source, any_value(known_to), min(deal_id), arg_min(closed_on, deal_id))
from deals join deal_sources using (source)
where outcome in ('won', 'lost', 'abandoned') and closed_on > known_to and closed_on <= getvariable('as_of')
group by source
order by source
