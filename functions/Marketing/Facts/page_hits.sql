-- Every page view of a person once, however the logs that hold it overlap.
select h.viewed_at, h.day, h.visitor, h.site, h.page, h.referrer, h.utm_source, h.utm_medium, h.utm_campaign
from log_hits_facts h join log_chunks c on c.upload = h.upload and c.file = h.file and c.chunk = h.chunk and c.is_kept
where not exists (
    select 1 from log_repeats r
    where r.upload = h.upload and r.file = h.file and r.chunk = h.chunk and h.place between r.from_place and r.to_place
)
