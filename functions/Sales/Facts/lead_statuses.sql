-- Every lead that sales was given once: its newest snapshot wins, and what the business states in a list of its own outweighs
-- the tool. What a row does not tell (a list holds no deal) is what the newest that tells it says.
with placed as (
    select *, row_number() over (partition by source, lead_id order by is_stated, snapshot_at, uploaded_at, hash, line) as place
    from lead_statuses_facts
    where created_at is null or cast(created_at as date) <= getvariable('as_of')
)
select
    source,
    lead_id,
    arg_max(status, place) as status,
    arg_max(disposition, place) as disposition,
    case when arg_max(disposition, place) = 'refused' then arg_max(refused_reason, place) end as refused_reason,
    arg_max(person_key, place) as person_key,
    arg_max(contact_id, place) as contact_id,
    arg_max(deal_id, place) as deal_id,
    arg_max(created_at, place) as created_at,
    arg_max(changed_at, place) as changed_at
from placed
group by source, lead_id
