-- Open deals of a tool that fell silent a year before the newest one are no stock: somebody moved on to another tool.
select
    format('{} in {} {} known only up to {} and left out of open, stalled and overdue deals: other tools are known to {}. Export again '
        || 'what is still worked on.',
        counted(count(*), 'open deal', 'open deals'), deals.source, plural(count(*), 'is', 'are'), any_value(known_to),
            (select max(known_to) from deal_sources)),
    format('{} transaksi terbuka di {} hanya diketahui sampai {} dan tidak dihitung sebagai transaksi terbuka, tersendat, atau terlambat: '
        || 'alat lain diketahui sampai {}. Ekspor lagi bila masih dikerjakan.', grouped_id(count(*)), deals.source, any_value(known_to),
        (select max(known_to) from deal_sources))
from deals join deal_sources on deal_sources.source = deals.source
where outcome = 'open' and known_to <= (select max(known_to) from deal_sources) - 365
group by deals.source
order by deals.source
