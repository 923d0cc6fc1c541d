-- A close date that lies ahead is a forecast, whatever the stage says; such deals are not yet counted as closed.
select
    format('{} in {} {} marked as closed with a close date after {}: none is counted before its date. First: {}, {}.',
        counted(count(*), 'deal', 'deals'), source, plural(count(*), 'is', 'are'), getvariable('as_of'), min(deal_id),
            arg_min(closed_on, deal_id)),
    format('{} transaksi di {} ditandai tertutup dengan tanggal tutup setelah {}: belum dihitung sebelum tanggal itu. Pertama: '
        || '{}, {}.', grouped_id(count(*)), source, getvariable('as_of'), min(deal_id), arg_min(closed_on, deal_id))
from deals
where outcome in ('won', 'lost', 'abandoned') and closed_on > getvariable('as_of')
group by source
order by source
