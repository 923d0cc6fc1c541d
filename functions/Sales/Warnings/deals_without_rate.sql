-- Unlike currencies are never added: a deal without a rate for its close date is left out of every sum of money.
select
    format(
        '{} won, lost or open deals in {} have no exchange rate into {} and are left out of all sums of money ({} of them won, amounting to {:,.2f} {}), among them {}: upload rates that cover {} to {}.',
        count(*), coalesce(currency, getvariable('currency')), (select currency from report_currency), count(*) filter (where outcome = 'won'),
        coalesce(sum(amount) filter (where outcome = 'won'), 0)::double, coalesce(currency, getvariable('currency')),
        array_to_string(list(deal_id order by deal_id)[:5], ', '),
        coalesce(min(coalesce(closed_on, getvariable('as_of')))::varchar, '?'), coalesce(max(coalesce(closed_on, getvariable('as_of')))::varchar, '?')),
    format(
        '{} transaksi dalam {} tidak memiliki kurs ke {} dan tidak masuk ke jumlah uang mana pun ({} di antaranya menang, senilai {} {}), antara lain {}: unggah kurs untuk {} sampai {}.',
        count(*), coalesce(currency, getvariable('currency')), (select currency from report_currency), count(*) filter (where outcome = 'won'),
        translate(format('{:,.2f}', coalesce(sum(amount) filter (where outcome = 'won'), 0)::double), ',.', '.,'), coalesce(currency, getvariable('currency')),
        array_to_string(list(deal_id order by deal_id)[:5], ', '),
        coalesce(min(coalesce(closed_on, getvariable('as_of')))::varchar, '?'), coalesce(max(coalesce(closed_on, getvariable('as_of')))::varchar, '?'))
from deals
where amount is not null and value is null and outcome in ('won', 'lost', 'open')
group by coalesce(currency, getvariable('currency')), currency
order by 1
