-- people: records of leads that are one person, by any id, address or number that any of their snapshots had. Tests join nobody.
with rows as (
    select r.record, f.source, f.person_keys, f.name_key, f.other_ids, f.contact_id
    from leads_facts f join lead_records r on r.source = f.source and r.lead_id = f.lead_id
    where not r.is_test and r.created_on <= getvariable('as_of')
)
select record, 'lead:' || record as link, null::varchar as name from rows
union all
select record, 'lead:' || source || '|' || unnest(string_split(other_ids, ';')), null from rows where other_ids is not null
union all
select record, 'contact:' || source || '|' || contact_id, name_key from rows where contact_id is not null
union all
select record, unnest(string_split(person_keys, ';')), name_key from rows where person_keys is not null
