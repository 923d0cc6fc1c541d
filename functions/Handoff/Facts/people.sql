-- people: records of both sides that are one person, by any id, address or number that any of them has. What either side found to be shared
-- joins nobody.
with rows as (
    select record, source, other_ids, contact_ids, person_keys from lead_records
    union all
    select source || '|' || lead_id, source, other_ids, contact_ids, person_keys from lead_outcomes
        where outcome is null and source is not null and lead_id is not null
)
select record, 'lead:' || record as link, null::varchar as name from rows
union all
select record, 'lead:' || source || '|' || unnest(string_split(other_ids, ';')), null from rows where other_ids is not null
union all
select record, 'contact:' || source || '|' || trim(unnest(string_split(contact_ids, ';'))), null from rows where contact_ids is not null
union all
select record, key, null
from (select record, unnest(string_split(person_keys, ';')) as key from rows where person_keys is not null)
where key not in (select key from shared_keys)
