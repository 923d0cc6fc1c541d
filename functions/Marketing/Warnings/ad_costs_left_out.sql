-- Unlike currencies are never added.
select
    format('Advertising cost of {:,.2f} {} is in no sum of money, which are in {}: upload it in one currency, or report the accounts '
        || 'apart.', halved(sum(own_cost), 2), currency, (select currency from report_currency)),
    format('Biaya iklan {} {} tidak masuk jumlah uang mana pun karena laporan ini dalam {}: unggah dalam satu mata uang, atau laporkan '
        || 'akunnya terpisah.', translate(format('{:,.2f}', halved(sum(own_cost), 2)), ',.', '.,'), currency,
        (select currency from report_currency))
from ad_counts
where is_whole and not is_in_currency and own_cost <> 0
group by currency
order by currency
