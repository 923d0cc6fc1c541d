-- What was kept and stands in no figure, because no metric reads it: a table whose division nobody knows, a chart of a figure that is none
-- of marketing's measures.
with unread as (
    select tool as origin, hash, replace(division, '_', ' ') as english, replace(division, '_', ' ') as indonesian
    from traffic_facts
    where dimension not in ('none', 'channel', 'first_user_channel', 'device', 'source_medium', 'source', 'country', 'campaign',
        'landing_page', 'page', 'page_title', 'event', 'part')
    union
    select f.network, f.hash, coalesce(w.english, replace(f.measure, '_', ' ')), coalesce(w.indonesian, replace(f.measure, '_', ' '))
    from social_days_facts f left join measure_words w using (measure)
    where f.measure not in ('reach', 'impressions', 'views', 'engagements', 'watch_hours', 'follows', 'unfollows', 'net_follows',
        'followers')
        -- Where their sum is told, they count in it.
        and (f.measure not in ('comments', 'likes', 'shares')
            or f.hash not in (select hash from social_days_facts where measure = 'engagements'))
)
select
    format('{}: {} of {} {} kept and in no figure of this report, because no metric reads {}.', origin,
        string_agg(distinct '''' || english || '''', ', ' order by '''' || english || ''''),
        case when count(distinct hash) = 1 then min(u.upload_name) else counted(count(distinct hash), 'upload', 'uploads') end,
        case when count(distinct english) = 1 then 'is' else 'are' end, case when count(distinct english) = 1 then 'it' else 'them' end),
    format('{}: {} dari {} disimpan, tetapi tidak masuk ke angka mana pun di laporan ini, karena tidak ada metrik yang membacanya.', origin,
        string_agg(distinct '''' || indonesian || '''', ', ' order by '''' || indonesian || ''''),
        case when count(distinct hash) = 1 then min(u.upload_name) else format('{} unggahan', grouped_id(count(distinct hash))) end)
from unread join uploads u using (hash)
group by origin
order by origin
