-- Records of the people whom marketing hands over, up to the report's day. What the hand-off gives back changes none of them, so that it is
-- not
-- answered by another question.
with handed_over as (
    select * from counted_records
    where person in (select person from counted_records where cast(qualified_at as date) <= getvariable('as_of'))
),
shared as (
    select h.record, string_agg(k.key, ';' order by k.key) as shared_keys
    from (select record, unnest(string_split(person_keys, ';')) as key from handed_over where person_keys is not null) k
    join handed_over h using (record)
    where k.key in (select link from lead_people_shared)
    group by h.record
)
select record, source, lead_id, other_ids, contact_id as contact_ids, deal_id as deal_ids, person_keys, shared_keys, is_merged, created_at,
    qualified_at, won_on, channel, campaign, message
from handed_over left join shared using (record)
