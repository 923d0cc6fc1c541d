-- Lines that are left in two logs and are the same to the letter, though no run of them joins the two: a merged or filtered
-- copy has them in another order, two servers may have written them by chance. A log is met by its whole time and not by its stretches:
-- those of a log that is not in order of time lie on each other, all on all.
with spans as (
    select piece, min(from_at) as from_at, max(to_at) as to_at from log_chunks where is_kept group by piece
),
meeting as (
    select distinct c.piece, c.upload, c.file, c.chunk, c.first_place, c.from_at
    from log_chunks c join spans o on o.piece <> c.piece and o.from_at <= c.to_at and c.from_at <= o.to_at
    where c.is_kept
),
lines as (
    select
        m.piece, m.upload, m.file, m.chunk, m.first_place + unnest(range(len(f.prints))) as place,
        unnest(f.prints) as print, m.from_at + to_seconds(unnest(f.seconds)) as written_at
    from meeting m join log_chunks_facts f on f.upload = m.upload and f.file = m.file and f.chunk = m.chunk
),
loose as (
    select * from lines l
    where not exists (
        select 1 from log_overlaps r
        where r.is_overlap and r.upload = l.upload and r.file = l.file and r.chunk = l.chunk and l.place between r.from_place and r.to_place
    )
),
twice as (
    select print from loose group by print having min(piece) <> max(piece)
)
select *, row_number() over (partition by piece, print order by place) as occurrence
from loose where print in (from twice)
