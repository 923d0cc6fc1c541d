-- A value holds fourteen digits before the point. What a rate makes larger is nearly always a slip in the amount's currency or in the rate.
select
    format(
        '{} in {} {} more than 99,999,999,999,999 {} at the rate uploaded and {} left out of all sums of money, among them {}: check '
            || 'the currency of the amount, and the rate.',
        counted(count(*), 'order', 'orders'), currency, plural(count(*), 'comes to', 'come to'),
            (select currency from report_currency), plural(count(*), 'is', 'are'),
        array_to_string(list(order_id order by order_id)[:5], ', ')),
    format(
        '{} pesanan dalam {} menjadi lebih dari 99.999.999.999.999 {} menurut kurs yang diunggah dan tidak masuk ke jumlah uang mana '
            || 'pun, antara lain {}: periksa mata uang nilainya, dan kursnya.',
        grouped_id(count(*)), currency, (select currency from report_currency),
        array_to_string(list(order_id order by order_id)[:5], ', '))
from orders
where amount is not null and value is null and rate is not null
group by currency
order by 1
