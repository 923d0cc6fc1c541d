-- Each outcome with the person it belongs to: by an id that both sides hold, else by an address or number. The best kind of
-- match decides; where it leads to several people the outcome is ambiguous and belongs to none of them.
with handed_over as (
    select i.* from person_ids i where i.person in (select person from records)
),
pairs as (
    select o.outcome_key, i.person, 1 as tier, 'lead id' as matched_by
    from lead_outcomes o join handed_over i on i.kind = 'lead' and i.id = o.lead_id and (o.source is null or o.source = i.source)
    union all
    select o.outcome_key, i.person, 1, 'lead id'
    from (select outcome_key, source, trim(unnest(string_split(other_ids, ';'))) as lead_id from lead_outcomes
        where other_ids is not null) o
    join handed_over i on i.kind = 'lead' and i.id = o.lead_id and (o.source is null or o.source = i.source)
    union all
    select o.outcome_key, i.person, 1, 'deal id'
    from (select outcome_key, source, trim(unnest(string_split(deal_id, ';'))) as deal_id from lead_outcomes where deal_id is not null) o
    join handed_over i on i.kind = 'deal' and i.id = o.deal_id and (o.source is null or o.source = i.source)
    union all
    select o.outcome_key, i.person, 2, 'contact id'
    from (select outcome_key, source, trim(unnest(string_split(contact_ids, ';'))) as contact_id from lead_outcomes
        where contact_ids is not null) o
    join handed_over i on i.kind = 'contact' and i.id = o.contact_id and (o.source is null or o.source = i.source)
    union all
    select o.outcome_key, i.person, 3, 'person'
    from (select outcome_key, unnest(string_split(person_keys, ';')) as key from lead_outcomes where person_keys is not null) o
    join handed_over i on i.kind = 'key' and i.id = o.key
),
ranked as (
    select *, min(tier) over (partition by outcome_key) as best from pairs
)
select outcome_key, case when count(distinct person) = 1 then min(person) end as person, min(matched_by) as matched_by,
    count(distinct person) as candidates
from ranked
where tier = best
group by outcome_key
