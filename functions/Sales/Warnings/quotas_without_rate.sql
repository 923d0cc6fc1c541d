-- Unlike currencies are never compared: a quota without a rate of its month is left out, and so is what was won against it.
select
    format('{} has a quota in {} for {}, {}, without an exchange rate into {}: it is left out of the attainment. Upload rates of '
        || 'these months, or the quota in {}.',
        name, currency, counted(months, 'month', 'months'),
        spanned(strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m'), 'to'),
            (select currency from report_currency), (select currency from report_currency)),
    format('{} punya kuota dalam {} untuk {} bulan, {}, tanpa kurs ke {}: kuota ini tidak masuk ke pencapaian. Unggah kurs '
        || 'bulan-bulan itu, atau kuotanya dalam {}.',
        coalesce(nullif(name, 'The whole business'), 'Seluruh bisnis'), currency, months,
            spanned(strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m'), 'sampai'),
            (select currency from report_currency), (select currency from report_currency))
from (
    select coalesce(owner, team, 'The whole business') as name, currency, count(*) as months, min(month) as first_month,
        max(month) as last_month
    from quotas
    where value is null and month <= getvariable('as_of')
    group by all
)
order by name, currency
