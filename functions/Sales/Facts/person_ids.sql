-- What each person is known by, to find their deals and calls: ids of leads, contacts and deals, addresses and numbers that are their own.
select distinct person, 'lead' as kind, source, lead_id as id from counted_records
union
select person, 'lead', source, unnest(string_split(other_ids, ';')) from counted_records where other_ids is not null
union
select person, 'contact', source, unnest(string_split(contact_id, ';')) from counted_records where contact_id is not null
union
select person, 'deal', source, trim(unnest(string_split(deal_id, ';'))) from counted_records where deal_id is not null
union
select person, 'key', null, key
from (select person, unnest(string_split(person_keys, ';')) as key from counted_records where person_keys is not null)
where key not in (select link from lead_people_shared)
