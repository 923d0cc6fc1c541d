-- Lines of access logs per day and kind, each once: page, bot, asset, error, other. Stretches that count in whole and lie in one day are
-- counted by their letters; the others line by line.
with kept as (
    select
        c.upload, c.file, c.chunk, c.first_place, c.from_at, f.kinds, f.seconds,
        c.from_at::date = c.to_at::date and not exists (
            select 1 from log_repeats r where r.upload = c.upload and r.file = c.file and r.chunk = c.chunk
        ) as is_whole
    from log_chunks c join log_chunks_facts f on f.upload = c.upload and f.file = c.file and f.chunk = c.chunk
    where c.is_kept
),
letters as (
    select * from (values ('p', 'page'), ('b', 'bot'), ('a', 'asset'), ('e', 'error'), ('o', 'other')) t(letter, kind)
),
single as (
    select
        upload, file, chunk, from_at,
        unnest(range(len(seconds))) + first_place as place,
        unnest(seconds) as second,
        unnest(string_split(kinds, '')) as letter
    from kept where not is_whole
)
select day, kind, sum(lines)::bigint as lines
from (
    select from_at::date as day, kind, sum(length(kinds) - length(replace(kinds, letter, ''))) as lines
    from kept, letters where is_whole group by all
    union all
    select (from_at + to_seconds(second))::date as day, kind, count(*) as lines
    from single s join letters using (letter)
    where not exists (
        select 1 from log_repeats r
        where r.upload = s.upload and r.file = s.file and r.chunk = s.chunk and s.place between r.from_place and r.to_place
    )
    group by all
)
where lines > 0
group by all
