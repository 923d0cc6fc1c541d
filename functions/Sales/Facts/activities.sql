-- Every activity once: its newest snapshot wins.
select * exclude (newest), cast("at" as date) as on_day
from (
    select
        *,
        row_number() over (partition by source, activity_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from activities_facts
)
where newest
