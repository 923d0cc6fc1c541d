-- Leads that sales knows, and the first human touch after their creation: of the lead itself, or of the contact or deal that
-- it became. Only leads from the day of their tool's first recorded touch on, as far as touches are known: before and
-- after nobody can tell.
with agreed as (
    -- What the business agreed on: the target of follow_up_hours_median where it is set, else the setting (a day).
    select coalesce((
        select arg_max(value, month)::double from targets
        where metric = 'follow_up_hours_median' and owner is null and team is null and month <= getvariable('as_of')), getvariable('agreed_hours')) as hours
),
leads as (
    select
        lead_statuses.source, lead_id, contact_id, deal_id, created_at,
        -- Our own list of activities speaks of every tool's leads.
        min(activity_sources.from_at)::date as from_day,
        (max(activity_sources.known_to) + 1)::timestamp as known_at
    from lead_statuses
    join activity_sources on activity_sources.source in (lead_statuses.source, 'activities')
    where created_at is not null
    group by all
),
known as (
    select * from leads where created_at >= from_day and created_at < known_at
),
matched as (
    select known.source, known.lead_id, touches.touched_at
    from known join touches on touches.lead_id = known.lead_id and touches.source in (known.source, 'activities')
    where touched_at >= created_at
    union all
    select known.source, known.lead_id, touches.touched_at
    from known join touches on touches.contact_id = known.contact_id and touches.source = known.source
    where touched_at >= created_at
    union all
    select known.source, known.lead_id, touches.touched_at
    from (select source, lead_id, created_at, unnest(string_split(deal_id, ';')) as one_deal_id from known where deal_id is not null) known
    join touches on touches.deal_id = trim(known.one_deal_id) and touches.source in (known.source, 'activities')
    where touched_at >= created_at
),
firsts as (
    select source, lead_id, min(touched_at) as touched_at from matched group by all
)
select
    known.source,
    known.lead_id,
    known.created_at::date as created_on,
    firsts.touched_at is not null as is_touched,
    epoch(coalesce(firsts.touched_at, known.known_at) - known.created_at) / 3600.0 as hours,
    coalesce(epoch(firsts.touched_at - known.created_at) / 3600.0 <= agreed.hours, false) as is_in_time,
    epoch(known.known_at - known.created_at) / 3600.0 >= agreed.hours as is_due,
    agreed.hours as agreed_hours
from known
cross join agreed
left join firsts on firsts.source = known.source and firsts.lead_id = known.lead_id
