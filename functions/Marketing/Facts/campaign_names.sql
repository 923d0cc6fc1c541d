-- Every campaign of a CRM once: its newest snapshot wins.
select * exclude (newest)
from (
    select *, row_number() over (partition by source, campaign_id order by snapshot_at desc, uploaded_at desc, hash desc,
        line desc) = 1 as newest
    from campaign_names_facts
)
where newest
