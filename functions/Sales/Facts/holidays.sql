-- The business calendar: every day once, the newest upload wins. A new version of a calendar replaces the whole of the
-- old one, so that a day taken out of the file is a workday again.
select date, name, is_workday
from (
    select
        *,
        row_number() over (partition by date order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from holidays_facts
    where not superseded
)
where newest
