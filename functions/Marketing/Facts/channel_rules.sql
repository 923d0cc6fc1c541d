-- The business's own channel rules, in lower case: the newest upload's before an older one's, then line by line; a new version
-- of a file replaces the whole of the old one.
select
    row_number() over (order by snapshot_at desc, uploaded_at desc, hash desc, file, line) as place,
    coalesce(lower(trim(traffic_source)), '*') as source,
    coalesce(lower(trim(medium)), '*') as medium,
    coalesce(lower(trim(campaign)), '*') as campaign,
    trim(channel) as channel
from channel_rules_facts
where not superseded
