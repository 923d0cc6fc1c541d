-- A sheet by month beside one by week or day of the same advertising: what the longer one tells is no second cost.
with again as (
    select s.hash, s.network, s.currency, count(*) as rows, sum(s.cost) as cost, sum(s.others) as others, min(s.day) as from_day,
        max(s.day) as to_day
    from ad_sums s
    where s.day <= getvariable('as_of')
    group by all
)
select
    format('{}: {} of {} from {} to {} ({:,.2f}{}) cost what others of the same campaign and span cost together ({:,.2f}): a sum by '
        || 'month or week beside its weeks or days. Only the finer ones count. Where they are costs of their own, upload them in a file '
        || 'of their own.',
        network, counted(rows, 'row', 'rows'), u.upload_name, from_day, to_day, halved(cost, 2), coalesce(' ' || currency, ''),
        halved(others, 2)),
    format('{}: {} baris di {} dari {} sampai {} ({}{}) sama besarnya dengan baris lain dari kampanye dan jangka yang sama ({}): total per '
        || 'bulan atau minggu di samping minggu atau harinya. Hanya yang lebih rinci yang dihitung. Jika itu biaya tersendiri, unggah '
        || 'dalam berkas tersendiri.', network, grouped_id(rows), u.upload_name, from_day, to_day,
        translate(format('{:,.2f}', halved(cost, 2)), ',.', '.,'), coalesce(' ' || currency, ''),
        translate(format('{:,.2f}', halved(others, 2)), ',.', '.,'))
from again a join uploads u on u.hash = a.hash
order by network, u.upload_name
