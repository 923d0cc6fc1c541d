-- Each outcome with the lead it belongs to: by an id that both sides hold, else by the hash of the person. The best kind
-- of match decides; where it leads to several leads the outcome is ambiguous and belongs to none of them.
with contacts as (
    select outcome_key, source, unnest(string_split(replace(contact_ids, ' ', ''), ';')) as contact_id
    from lead_outcomes
    where contact_ids is not null
),
-- A lead that was converted more than once names several deals.
converted as (
    select lead_key, source, unnest(string_split(replace(deal_id, ' ', ''), ';')) as deal_id
    from qualified_leads
    where deal_id is not null
),
pairs as (
    select o.outcome_key, l.lead_key, 1 as tier, 'lead id' as matched_by
    from lead_outcomes o join qualified_leads l on l.lead_id = o.lead_id and (o.source is null or o.source = l.source)
    union all
    select o.outcome_key, l.lead_key, 1, 'deal id'
    from lead_outcomes o join converted l on l.deal_id = o.deal_id and (o.source is null or o.source = l.source)
    union all
    select c.outcome_key, l.lead_key, 2, 'contact id'
    from contacts c join qualified_leads l on l.contact_id = c.contact_id and (c.source is null or c.source = l.source)
    union all
    select o.outcome_key, l.lead_key, 3, 'person'
    from lead_outcomes o join qualified_leads l on l.person_key = o.person_key
),
ranked as (
    select *, min(tier) over (partition by outcome_key) as best from pairs
),
chosen as (
    select outcome_key, min(lead_key) as lead_key, min(matched_by) as matched_by, count(distinct lead_key) as candidates
    from ranked
    where tier = best
    group by outcome_key
)
select
    o.*,
    case when c.candidates = 1 then c.lead_key end as lead_key,
    c.matched_by,
    coalesce(c.candidates, 0) as candidates,
    case when c.candidates = 1 then 'matched' when c.candidates > 1 then 'ambiguous' else 'unmatched' end as match,
    o.created_at::date as created_on,
    o.closed_at::date as closed_on
from lead_outcomes o
left join chosen c using (outcome_key)
