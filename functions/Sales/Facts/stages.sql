-- What stages mean here: the newest upload wins, and a new version of a file replaces the whole of the old one.
select source_key, pipeline_key, stage_key, outcome, place
from (
    select
        *,
        name_key(source) as source_key,
        name_key(pipeline) as pipeline_key,
        name_key(stage) as stage_key,
        row_number() over (
            partition by name_key(source), name_key(pipeline), name_key(stage)
            order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from stages_facts
    where not superseded
)
where newest
