-- Every mailing once: its newest snapshot wins.
select * exclude (newest), cast(sent_at as date) as sent_on
from (
    select *, row_number() over (partition by tool, campaign_id order by snapshot_at desc, uploaded_at desc, hash desc,
        line desc) = 1 as newest
    from email_campaigns_facts
)
where newest and cast(sent_at as date) <= getvariable('as_of')
