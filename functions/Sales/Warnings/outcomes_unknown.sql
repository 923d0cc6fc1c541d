-- first
-- A deal whose stage's name says that it is open, and whose own column of outcomes has a word that tells none: it may be won, and would be
-- missing unseen.
select
    format('{} in {}{} {} as open, though {} over: the word for {} outcome tells neither won nor lost (the receipt names it). Write open, '
        || 'won, lost or abandoned there, and upload it again. First: {}.',
        counted(count(*), 'deal', 'deals'), source,
        case when sum(value) is null then ''
            else format(' (worth {:,.2f} {})', halved(sum(value), 2), (select currency from report_currency)) end,
        plural(count(*), 'counts', 'count'), plural(count(*), 'it looks', 'they look'), plural(count(*), 'its', 'their'), min(deal_id)),
    format('{} transaksi di {}{} dihitung sebagai terbuka meskipun tampak sudah selesai: kata untuk hasilnya tidak menyebut menang atau '
        || 'kalah (katanya ada di tanda terima). Tulis terbuka, menang, kalah, atau batal di sana, lalu unggah lagi. Pertama: {}.',
        grouped_id(count(*)), source,
        case when sum(value) is null then ''
            else format(' (senilai {})', translate(format('{:,.2f} {}', halved(sum(value), 2), (select currency from report_currency)),
                ',.', '.,')) end,
        min(deal_id))
from deals
join deal_sources using (source)
where outcome = 'open' and outcome_from = 'word' and (looks_closed or expected_close_on <= known_to)
  and known_to > (select max(known_to) from deal_sources) - 365
group by source
order by source
