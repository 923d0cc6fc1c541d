-- A newer export of the same days stands whole, as the tool tells them now. What it lacks is not added to it, and is named.
with summed as (
    select source || coalesce(' ' || nullif(account, ''), '') as origin, fact_table, hash, by_hash,
        coalesce(item, strftime(from_day, '%Y-%m-%d')) as item, measure, is_money,
        min(from_day) as from_day, max(to_day) as to_day, sum(amount) as amount
    from replaced_items
    group by all
),
worded as (
    select *,
        case when is_money then format('{:,.2f} {}', halved(amount, 2), measure)
            else format('{:,.0f} {}', halved(amount, 0), coalesce(english, measure)) end as in_english,
        case when is_money then translate(format('{:,.2f} ', halved(amount, 2)), ',.', '.,') || measure
            else translate(format('{:,.0f} ', halved(amount, 0)), ',.', '.,') || coalesce(indonesian,
                case measure when 'clicks' then 'klik' else measure end) end as in_indonesian
    from summed left join measure_words using (measure)
),
items as (
    select origin, fact_table, hash, by_hash, item, min(from_day) as from_day, max(to_day) as to_day, max(amount) as most,
        string_agg(in_english, ', ' order by measure) as english, string_agg(in_indonesian, ', ' order by measure) as indonesian
    from worded
    group by all
),
placed as (
    select *, row_number() over (partition by origin, fact_table, hash, by_hash order by most desc, item) as place
    from items
),
told as (
    select origin, hash, by_hash, min(from_day) as from_day, max(to_day) as to_day, count(*) - 5 as others,
        string_agg(format('{} ({})', item, english), '; ' order by place) filter (where place <= 5) as english,
        string_agg(format('{} ({})', item, indonesian), '; ' order by place) filter (where place <= 5) as indonesian
    from placed
    group by origin, fact_table, hash, by_hash
)
select
    format('{}: {} tells {} anew and counts in the place of {}. The older one alone has: {}{}. This is not counted. If the newer one was '
        || 'filtered, withdraw it or upload it without the filter.', origin, b.upload_name, case when from_day = to_day
            then format('the day {}', from_day) else format('the days from {} to {}', from_day, to_day) end,
        u.upload_name, english, case when others > 0 then '; and ' || counted(others, 'other', 'others') else '' end),
    format('{}: {} memuat ulang {} dan dihitung menggantikan {}. Hanya ada di berkas yang lama: {}{}. Itu tidak dihitung. Jika berkas '
        || 'baru itu difilter, tarik berkas itu atau unggah tanpa filter.', origin, b.upload_name, case when from_day = to_day
            then format('tanggal {}', from_day) else format('hari-hari {} sampai {}', from_day, to_day) end,
        u.upload_name, indonesian, case when others > 0 then format('; dan {} lainnya', grouped_id(others)) else '' end)
from told join uploads u on u.hash = told.hash join uploads b on b.hash = told.by_hash
order by origin, from_day, to_day, u.upload_name, b.upload_name, english
