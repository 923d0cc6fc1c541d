-- Unlike currencies are never added: an order without a rate for its day is left out of every sum of money.
select
    format(
        '{} in {} {} no exchange rate into {} and {} left out of all sums of money ({:,.2f} {}): upload rates that cover {}.',
        counted(count(*), 'order', 'orders'), currency, plural(count(*), 'has', 'have'), (select currency from report_currency),
            plural(count(*), 'is', 'are'),
        halved(sum(amount), 2), currency, spanned(min(ordered_on), max(ordered_on), 'to')),
    format(
        '{} pesanan dalam {} tidak memiliki kurs ke {} dan tidak masuk ke jumlah uang mana pun ({} {}): unggah kurs untuk {}.',
        grouped_id(count(*)), currency, (select currency from report_currency),
            translate(format('{:,.2f}', halved(sum(amount), 2)), ',.', '.,'),
            currency, spanned(min(ordered_on), max(ordered_on), 'sampai'))
from orders
where amount is not null and value is null and rate is null
group by currency
order by 1
