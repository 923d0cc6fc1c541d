-- Each outcome with the lead it belongs to: that of the record it names, else the one of the person that had come last when the deal began.
with direct as (
    select o.outcome_key, min(r.lead_key) as lead_key
    from lead_outcomes o join lead_records l on l.lead_id = o.lead_id and (o.source is null or o.source = l.source)
        join record_leads r using (record)
    group by o.outcome_key
    having count(distinct r.lead_key) = 1
),
timely as (
    select o.outcome_key, t.lead_key
    from lead_outcomes o join outcome_people p using (outcome_key) join lead_turns t
        on t.person = p.person
        and not came_before(coalesce(o.created_at, o.closed_at, o.decided_at, timestamp '0001-01-01'), t.from_at)
        and came_before(coalesce(o.created_at, o.closed_at, o.decided_at, timestamp '0001-01-01'), t.until_at)
),
placed as (
    select p.outcome_key, p.matched_by, p.candidates, case when p.candidates = 1 then coalesce(d.lead_key, t.lead_key) end as lead_key
    from outcome_people p left join direct d using (outcome_key) left join timely t using (outcome_key)
)
select
    -- Its own id stands before those of deals that were merged into it.
    o.* replace (case when ends_with(o.outcome_key, '|' || split_part(o.deal_id, ';', 1))
        then split_part(o.deal_id, ';', 1)
        else o.deal_id end as deal_id),
    c.lead_key,
    c.matched_by,
    coalesce(c.candidates, 0) as candidates,
    case when c.candidates > 1 then 'ambiguous' when c.lead_key is not null then 'matched' else 'unmatched' end as match,
    o.created_at::date as created_on,
    o.closed_at::date as closed_on
from lead_outcomes o left join placed c using (outcome_key)
