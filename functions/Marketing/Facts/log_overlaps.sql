-- Where the beginning or end of one log lies on a stretch of another. Of two pieces of the same log, whatever they
-- share is one run of lines that reaches an end of one of them; the run is found by its first line and holds only if
-- every line in it is the same. Runs of several seconds are certain. A run within one second, at the end of one piece and
-- at the beginning of the other, may also be the same lines written twice with a cut between: then it is an overlap unless these logs
-- write the same line twice in a row elsewhere too, and it is in doubt.
with kept as (
    select c.*, f.prints, f.seconds
    from log_chunks c join log_chunks_facts f on f.upload = c.upload and f.file = c.file and f.chunk = c.chunk
    where c.is_kept
),
repeating as (
    select piece, sum(repeated) > 0 as repeats from log_chunks group by piece
),
pairs as (
    select e as mine, z as other
    from kept e join kept z on e.from_at <= z.to_at and z.from_at <= e.to_at
    where e.is_edge and e.piece <> z.piece and (not z.is_edge or z.piece < e.piece)
),
shifts as (
    select
        mine, other,
        unnest(list_distinct(list_concat(
            [i - 1 for i in range(1, len(other.prints) + 1) if other.prints[i] = mine.prints[1]],
            [1 - i for i in range(1, len(mine.prints) + 1) if mine.prints[i] = other.prints[1]]))) as shift
    from pairs
),
runs as (
    select
        mine, other,
        greatest(1, 1 - shift) as first,
        least(len(mine.prints), len(other.prints) - shift) as last,
        greatest(1, 1 - shift) + shift as other_first,
        least(len(mine.prints), len(other.prints) - shift) + shift as other_last
    from shifts
),
matching as (
    select
        *,
        first = 1 and mine.is_first as begins_mine,
        last = len(mine.prints) and mine.is_last as ends_mine,
        other_first = 1 and other.is_first as begins_other,
        other_last = len(other.prints) and other.is_last as ends_other
    from runs
    where mine.prints[first:last] = other.prints[other_first:other_last]
),
longest as (
    select *
    from matching
    where (begins_mine or begins_other or (first = 1 and other_first = 1))
        and (ends_mine or ends_other or (last = len(mine.prints) and other_last = len(other.prints)))
    qualify row_number() over (partition by mine.piece, mine.chunk, other.piece, other.chunk order by last - first desc, first) = 1
),
judged as (
    select
        *,
        list_min(mine.seconds[first:last]) = list_max(mine.seconds[first:last])
            and ((begins_mine and ends_other) or (begins_other and ends_mine))
            and not (begins_mine and ends_mine and begins_other and ends_other) as is_doubtful,
        len(list_distinct(mine.prints[first:last])) as different
    from longest
)
select
    mine.piece as piece, mine.upload as upload, mine.file as file, mine.chunk as chunk,
    mine.first_place + first - 1 as from_place, mine.first_place + last - 1 as to_place,
    other.piece as other_piece,
    last - first + 1 as lines,
    is_doubtful,
    not is_doubtful or different > 1 or not (a.repeats or b.repeats) as is_overlap
from judged join repeating a on a.piece = mine.piece join repeating b on b.piece = other.piece
