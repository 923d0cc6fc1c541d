-- What each person is known by, by either side, to find their deals and calls: ids of leads, contacts and deals, and addresses and numbers
-- that are their own.
with rows as (
    select p.person, r.source, r.lead_id, r.other_ids, r.contact_ids, r.deal_ids, r.person_keys from lead_records r
        join people p using (record)
    union all
    select p.person, o.source, o.lead_id, o.other_ids, o.contact_ids, o.deal_id, o.person_keys
    from lead_outcomes o join people p on p.record = o.source || '|' || o.lead_id
    where o.outcome is null
)
select person, 'lead' as kind, source, lead_id as id from rows where lead_id is not null
union
select person, 'lead', source, trim(unnest(string_split(other_ids, ';'))) from rows where other_ids is not null
union
select person, 'contact', source, trim(unnest(string_split(contact_ids, ';'))) from rows where contact_ids is not null
union
select person, 'deal', source, trim(unnest(string_split(deal_ids, ';'))) from rows where deal_ids is not null
union
select person, 'key', null, key
from (select person, unnest(string_split(person_keys, ';')) as key from rows where person_keys is not null)
where key not in (select key from shared_keys)
