-- Unlike currencies are never added: a deal without a rate for its close date is left out of every sum of money.
select
    format(
        '{} in {} {} no exchange rate into {} and {} left out of all sums of money{}, among them {}: upload rates that cover {}.',
        counted(count(*), 'won, lost or open deal', 'won, lost or open deals'), coalesce(currency, getvariable('currency')),
            plural(count(*), 'has', 'have'), (select currency from report_currency), plural(count(*), 'is', 'are'),
        case when count(*) filter (where outcome = 'won') > 0 then format(' ({} of them won, amounting to {:,.2f} {})',
            grouped(count(*) filter (where outcome = 'won')), halved(sum(amount) filter (where outcome = 'won'), 2),
                coalesce(currency, getvariable('currency'))) else '' end,
        array_to_string(list(deal_id order by deal_id)[:5], ', '),
        spanned(min(coalesce(closed_on, getvariable('as_of'))), max(coalesce(closed_on, getvariable('as_of'))), 'to')),
    format(
        '{} transaksi dalam {} tidak memiliki kurs ke {} dan tidak masuk ke jumlah uang mana pun{}, antara lain {}: unggah kurs untuk '
            || '{}.',
        grouped_id(count(*)), coalesce(currency, getvariable('currency')), (select currency from report_currency),
        case when count(*) filter (where outcome = 'won') > 0 then format(' ({} di antaranya menang, senilai {} {})',
            grouped_id(count(*) filter (where outcome = 'won')),
                translate(format('{:,.2f}', halved(sum(amount) filter (where outcome = 'won'), 2)), ',.', '.,'),
                    coalesce(currency, getvariable('currency'))) else '' end,
        array_to_string(list(deal_id order by deal_id)[:5], ', '),
        spanned(min(coalesce(closed_on, getvariable('as_of'))), max(coalesce(closed_on, getvariable('as_of'))), 'sampai'))
from deals
where amount is not null and value is null and rate is null and outcome in ('won', 'lost', 'open')
group by coalesce(currency, getvariable('currency')), currency
order by 1
