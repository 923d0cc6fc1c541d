-- Two logs that share loose lines: copies in another order, where between the first and the last shared line most lines of one
-- of them are in the other; else two servers. A handful of lines proves nothing.
with counted as (
    select piece, print, min(written_at) as written_at, count(*) as lines from log_shared group by piece, print
),
pairs as (
    select
        a.piece as first, b.piece as second, sum(least(a.lines, b.lines)) as shared, min(a.written_at) as from_at,
            max(a.written_at) as to_at
    from counted a join counted b on b.print = a.print and b.piece > a.piece
    group by all
),
within as (
    select
        p.first, p.second, c.piece,
        len([s for s in f.seconds if s between date_diff('second', c.from_at, p.from_at) and date_diff('second', c.from_at,
            p.to_at)]) as lines
    from pairs p
    join log_chunks c on c.piece in (p.first, p.second) and c.is_kept and c.from_at <= p.to_at and p.from_at <= c.to_at
    join log_chunks_facts f on f.upload = c.upload and f.file = c.file and f.chunk = c.chunk
),
smaller as (
    select first, second, min(lines)::bigint as of
        from (select first, second, sum(lines) as lines from within group by first, second, piece) group by all
)
select first, second, shared::bigint as shared, of, shared >= 5 and shared * 2 > of as is_copy
from pairs join smaller using (first, second)
