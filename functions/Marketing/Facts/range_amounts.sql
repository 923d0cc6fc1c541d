-- What each content tells of a range that gave way to others, stands in the place of one, or was divided, in words: one figure a row, as
-- the longest of its reports has it. People of a range are never counted.
with named as (
    select fact_table, series, from_day, to_day, hash from lost_ranges
    union
    select fact_table, series, by_from, by_to, by_hash from lost_ranges
    union
    select fact_table, series, from_day, to_day, hash from counted_ranges
    where (fact_table, series, counts_from, counts_to) in
        (select (fact_table, series, counts_from, counts_to) from counted_ranges where sign < 0)
),
summed as (
    select fact_table, series, from_day, to_day, hash, source, nullif(account, '') as account, part,
        measure, is_money, sum(amount) as amount
    from told_amounts semi join named using (fact_table, series, from_day, to_day, hash)
    where amount is not null and from_day <> to_day
    group by all
)
select
    * exclude (measure, is_money, amount), source || coalesce(' ' || account, '') as origin, measure, amount,
    case when is_money then format('{:,.2f} {}', halved(amount, 2), measure)
        else format('{:,.0f} {}', halved(amount, 0), coalesce(english, measure)) end as in_english,
    case when is_money then translate(format('{:,.2f} ', halved(amount, 2)), ',.', '.,') || measure
        else translate(format('{:,.0f} ', halved(amount, 0)), ',.', '.,') || coalesce(indonesian,
            case measure when 'clicks' then 'klik' else measure end)
    end as in_indonesian
from summed left join measure_words using (measure)
