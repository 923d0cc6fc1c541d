-- first
-- A deal whose own column of outcomes has a word that tells none, and whose stage's name says that it is open, or won against a no: it may
-- be won, and would be missing unseen.
select
    format('{} in {}{} {} as open: the word for {} outcome tells neither won nor lost (the receipt names it). Write open, '
        || 'won, lost or abandoned there, and upload it again. First: {}.',
        counted(count(*), 'deal', 'deals'), source,
        case when sum(value) is null then ''
            else format(' (worth {:,.2f} {})', halved(sum(value), 2), (select currency from report_currency)) end,
        plural(count(*), 'counts', 'count'), plural(count(*), 'its', 'their'), min(deal_id)),
    format('{} transaksi di {}{} dihitung sebagai terbuka: kata untuk hasilnya tidak menyebut menang atau kalah'
        || ' (katanya ada di tanda terima). Tulis terbuka, menang, kalah, atau batal di sana, lalu unggah lagi. Pertama: {}.',
        grouped_id(count(*)), source,
        case when sum(value) is null then ''
            else format(' (senilai {})', translate(format('{:,.2f} {}', halved(sum(value), 2), (select currency from report_currency)),
                ',.', '.,')) end,
        min(deal_id))
from deals
join deal_sources using (source)
where outcome = 'open' and outcome_from = 'word'
  and known_to > (select max(known_to) from deal_sources) - 365
group by source
order by source
