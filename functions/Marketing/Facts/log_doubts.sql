-- What could not be told exactly where access logs overlap, and what was done: at a "cut" within one second, in copies whose
-- lines stand in another "order", and where two "servers" may have written the same lines.
with named as (
    select distinct piece, upload_name || case when file = upload_name then '' else ' / ' || file end as name
    from log_chunks join uploads on uploads.hash = upload
)
select 'cut' as doubt, a.name as one, b.name as other, sum(lines)::bigint as lines, bool_and(is_overlap) as is_once
from log_overlaps o join named a on a.piece = o.piece join named b on b.piece = o.other_piece
where is_doubtful
group by all
union all
select case when is_copy then 'order' else 'servers' end, a.name, b.name, shared, is_copy
from log_kinships k join named a on a.piece = k.first join named b on b.piece = k.second
where (is_copy or shared * 1000 > of)
    and not exists (select 1 from log_overlaps o where o.is_doubtful and k.first in (o.piece, o.other_piece)
    and k.second in (o.piece, o.other_piece))
