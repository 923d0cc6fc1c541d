-- A range that counts and goes beyond a month's end lies in neither month: what else is known of these months is not all of them.
with counted as (
    select told_by as origin, from_day, to_day, 'ads' as family from ad_counts where is_whole and (cost is not null or clicks is not null)
    union all
    select 'search-console', from_day, to_day, 'search' from search_counts where is_whole
    union all
    select tool, from_day, to_day, measure from traffic_counts where is_whole and is_additive and tool is not null
    union all
    select network, from_day, to_day, 'audience' from audience_counts where is_whole
),
across as (
    select distinct origin, from_day, to_day, family from counted where date_trunc('month', from_day) <> date_trunc('month', to_day)
),
months as (
    select *, unnest(generate_series(date_trunc('month', from_day)::timestamp, to_day::timestamp, interval 1 month))::date as month
    from across
),
known as (
    select distinct family, date_trunc('month', from_day)::date as month from counted
    where date_trunc('month', from_day) = date_trunc('month', to_day)
),
told as (
    select distinct origin, from_day, to_day, month from months semi join known using (family, month)
)
select
    format('{}: the range from {} to {} lies in no month whole. Sums of {} are n/a, as other figures there are not all of them. Export by '
        || 'day or by month.', origin, from_day, to_day, string_agg(strftime(month, '%Y-%m'), ', ' order by month)),
    format('{}: rentang {} sampai {} tidak berada utuh dalam satu bulan. Jumlah {} tidak tersedia, karena angka lain di sana bukan '
        || 'keseluruhannya. Ekspor per hari atau per bulan.', origin, from_day, to_day,
        string_agg(strftime(month, '%Y-%m'), ', ' order by month))
from told
group by origin, from_day, to_day
order by origin, from_day, to_day
