-- Leads that sales knows, each enquiry of a person once, and the first human touch after it came: of any of the person's records, or of
-- the contact or deal that they became, until the person's next enquiry. Only leads from the day of their tool's first recorded touch on,
-- as far as touches are known: before and after nobody can tell. Of the last day nobody knows more than its last touch. A touch answers
-- what was asked last before it; who waits for one has waited since the first time.
with started as (
    select
        e.person,
        e.enquiry,
        min_by(r.source, (r.created_at, r.record)) as source,
        min_by(r.lead_id, (r.created_at, r.record)) as lead_id,
        min(r.created_at) as created_at,
        lead(min(r.created_at)) over (partition by e.person order by e.enquiry) as next_at,
        list(distinct r.source) as sources
    from enquiries('counted_records', 'person_wins') e join counted_records r using (record)
    group by e.person, e.enquiry
),
recorded as (
    -- Our own list of activities speaks of every tool's leads.
    select s.person, s.enquiry, min(a.from_at)::date as from_day, (max(a.known_to) + 1)::timestamp as known_at,
        greatest(max(a.known_to)::timestamp, max(a.last_at)) as last_known_at
    from (select person, enquiry, unnest(list_append(sources, 'activities')) as source from started) s
        join activity_sources a using (source)
    group by s.person, s.enquiry
),
known as (
    select s.*, r.known_at, r.last_known_at from started s join recorded r using (person, enquiry)
        where s.created_at >= r.from_day and s.created_at < r.known_at
),
touched as (
    select i.person, t.touched_at from touches t join person_ids i on i.kind = 'lead' and i.id = t.lead_id
        and t.source in (i.source, 'activities')
    union
    select i.person, t.touched_at from touches t join person_ids i on i.kind = 'contact' and i.id = t.contact_id and t.source = i.source
    union
    select i.person, t.touched_at from touches t join person_ids i on i.kind = 'deal' and i.id = t.deal_id
        and t.source in (i.source, 'activities')
),
firsts as (
    -- A touch by day alone lies anywhere in its day, and not before the lead.
    select k.person, k.enquiry, min(greatest(t.touched_at, k.created_at)) as touched_from, min(latest_of(t.touched_at)) as touched_until
    from known k join touched t on t.person = k.person and not came_before(t.touched_at, k.created_at)
        and (k.next_at is null or came_before(t.touched_at, k.next_at))
    group by k.person, k.enquiry
),
answered as (
    select
        f.person,
        f.enquiry,
        greatest(0, epoch(f.touched_from - max(a.asked_at)) / 3600.0) as hours_least,
        epoch(f.touched_until - max(a.asked_at)) / 3600.0 as hours_most
    from firsts f join askings_of('counted_records', 'person_wins') a using (person, enquiry)
    where a.asked_at <= f.touched_until
    group by f.person, f.enquiry, f.touched_from, f.touched_until
)
select
    known.source,
    known.lead_id,
    known.created_at::date as created_on,
    answered.hours_most is not null as is_touched,
    coalesce(answered.hours_most, greatest(0, epoch(known.last_known_at - known.created_at)) / 3600.0) as hours,
    -- Null where the day alone does not tell it.
    case
        when answered.hours_most is null then false
        when answered.hours_most <= getvariable('agreed_hours') then true
        when answered.hours_least > getvariable('agreed_hours') then false
    end as is_in_time,
    epoch(known.last_known_at - known.created_at) / 3600.0 >= getvariable('agreed_hours') as is_due,
    getvariable('agreed_hours')::double as agreed_hours
from known
left join answered using (person, enquiry)
