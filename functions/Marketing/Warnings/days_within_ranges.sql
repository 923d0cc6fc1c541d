-- A total of a range counts where the days that are known do not fill it: they are in the total already.
with web as (
    select distinct measure, tool, property, site, from_day, to_day, choice > 3 as is_list, in_whole
    from traffic_marked
    where choice is not null and not is_people and tool <> 'access-log'
),
told as (
    select r.measure as what, r.from_day, r.to_day, count(distinct d.from_day) as days
    from web r join web d
        on r.in_whole and r.from_day <> r.to_day and not d.in_whole and d.from_day = d.to_day and d.measure = r.measure
            and d.site = r.site and d.is_list <= r.is_list and d.from_day between r.from_day and r.to_day
            and (r.property = '' or d.property = '' or r.property = d.property)
    group by all
    union all
    select a.told_by, a.from_day, a.to_day, count(distinct d.from_day)
    from ad_counts a join ad_counts d
        on a.is_whole and a.from_day <> a.to_day and d.told_by = a.told_by and d.choice < a.choice and d.from_day = d.to_day
            and (d.told_of is null or a.told_of is null or d.told_of = a.told_of)
            and not d.is_whole and d.from_day between a.from_day and a.to_day
    group by all
    union all
    select 'search-console', r.from_day, r.to_day, count(distinct d.from_day)
    from search_counts r join search_counts d
        on r.is_whole and r.from_day <> r.to_day and d.from_day = d.to_day and not d.is_whole and d.choice < r.choice
            and d.told_of = r.told_of and d.told_type = r.told_type and d.from_day between r.from_day and r.to_day
    group by all
)
select
    format('From {} to {} the total of the whole range counts for: {}. Of its days {} also known one by one, which is not all of them; '
        || 'nothing is added for that. Export the whole range by day to see its days.', from_day, to_day,
        string_agg(distinct coalesce(english, what), ', ' order by coalesce(english, what)), counted(max(days), 'is', 'are')),
    format('Dari {} sampai {} yang dihitung adalah total seluruh rentang untuk: {}. {} harinya juga diketahui satu per satu, tetapi '
        || 'tidak semuanya; hari-hari itu tidak ditambahkan. Ekspor seluruh rentang per hari untuk melihat harinya.', from_day, to_day,
        string_agg(distinct coalesce(indonesian, what), ', ' order by coalesce(indonesian, what)), grouped_id(max(days)))
from told left join measure_words on measure = what
group by from_day, to_day
order by from_day, to_day
