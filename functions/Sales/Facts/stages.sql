-- What stages mean here: the newest upload wins, and a new version of a file replaces the whole of the old one.
select source_key, pipeline_key, stage_key, outcome, place
from (
    select
        *,
        lower(trim(source)) as source_key,
        lower(trim(pipeline)) as pipeline_key,
        lower(trim(stage)) as stage_key,
        row_number() over (
            partition by lower(trim(source)), lower(trim(pipeline)), lower(trim(stage))
            order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from stages_facts
    where not superseded
)
where newest
