-- Every stretch of every access log that was sent, and whether it counts: copies of a stretch are cut at the same
-- lines, so the same digest is the same lines, and they count in one upload. A stretch within one second may truly come
-- again: inside a log it counts as often as the one upload that has it most often; at a log's end see log_overlaps.
with stretches as (
    select
        upload, file, chunk, first_place, length(kinds) as lines, from_at, to_at, digest, repeated,
        dense_rank() over (order by upload, file) as piece,
        chunk = 0 as is_first,
        chunk = max(chunk) over (partition by upload, file) as is_last
    from log_chunks_facts
),
numbered as (
    select
        *,
        is_first or is_last as is_edge,
        case when from_at < to_at then 1 else row_number() over (partition by piece, digest, lines order by chunk) end as occurrence
    from stretches
)
select
    *,
    (is_edge and from_at = to_at)
        or row_number() over (partition by digest, lines, occurrence, is_edge and from_at = to_at order by is_edge, piece,
        chunk) = 1 as is_kept
from numbered
