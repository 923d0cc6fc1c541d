-- Every lead that sales was given once: its newest snapshot wins, and what the business states in a list of its own outweighs
-- the tool. What a row does not tell (a list holds no deal) is what the newest that tells it says. Ids, addresses and numbers are all that
-- any
-- of its snapshots had; tests are none.
with placed as (
    select *, row_number() over (partition by source, lead_id order by is_stated, snapshot_at, uploaded_at, hash, line) as place
    from lead_statuses_facts
    where created_at is null or cast(created_at as date) <= getvariable('as_of')
),
-- The record that is left names those that were merged into it.
merged as (
    select distinct source, unnest(string_split(other_ids, ';')) as lead_id from lead_statuses_facts
        where other_ids is not null and not coalesce(is_merged, false)
)
select
    source || '|' || lead_id as record,
    source,
    lead_id,
    arg_max(status, place) as status,
    arg_max(owner, place) as owner,
    arg_max(disposition, place) as disposition,
    case when arg_max(disposition, place) = 'refused' then arg_max(refused_reason, place) end as refused_reason,
    array_to_string(list_sort(list_distinct(flatten(list(string_split(person_keys, ';')) filter (where person_keys is not null)))),
        ';') as person_keys,
    array_to_string(list_sort(list_distinct(flatten(list(string_split(other_ids, ';')) filter (where other_ids is not null)))),
        ';') as other_ids,
    array_to_string(list_sort(list_distinct(flatten(list(string_split(contact_id, ';')) filter (where contact_id is not null)))),
        ';') as contact_id,
    array_to_string(list_sort(list_distinct(flatten(list(string_split(deal_id, ';')) filter (where deal_id is not null)))), ';') as deal_id,
    coalesce(arg_max(is_merged, place), false) or (source, lead_id) in (select (source, lead_id) from merged) as is_merged,
    arg_max(created_at, place) as created_at,
    arg_max(changed_at, place) as changed_at
from placed
group by source, lead_id
having not coalesce(arg_max(is_test, place), false)
