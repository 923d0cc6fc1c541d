-- Lines that do not count because another upload has them, as places in their file, from and to: what lies on an overlap, and what
-- a copy in another order has as often as the log it copies.
select distinct upload, file, chunk, from_place, to_place from log_overlaps where is_overlap
union all
select s.upload, s.file, s.chunk, s.place, s.place
from log_shared s
where s.occurrence <= (
    select max(o.occurrence)
    from log_shared o join log_kinships k on k.first = o.piece and k.second = s.piece and k.is_copy
    where o.print = s.print
)
