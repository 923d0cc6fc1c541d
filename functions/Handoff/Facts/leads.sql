-- Every qualified lead with what became of it. Won is won within the horizon after its creation, so that old and young
-- leads are told alike; a deal won before its lead was created is no fruit of it.
with days as (
    select days from horizon
),
deals as (
    select
        m.lead_key,
        count(*) as deals,
        count(*) filter (where came_before(m.created_at, l.created_at)) as older_deals,
        min(m.created_at) as first_deal_at,
        arg_max(m.stage, m.created_at) as stage,
        min(m.closed_on) filter (where m.outcome = 'won' and m.closed_on >= l.created_at::date) as won_on,
        coalesce(sum(m.value)
            filter (where m.outcome = 'won' and m.closed_on between l.created_at::date and l.created_at::date + (select days from days)),
                0) as won_value,
        list(m.value order by m.value) filter (where m.value is not null and m.outcome = 'won'
            and m.closed_on between l.created_at::date and l.created_at::date + (select days from days)) as won_values,
        arg_max(m.lost_reason, m.closed_at) filter (where m.outcome = 'lost') as lost_reason,
        bool_and(m.outcome in ('lost', 'abandoned')) as is_lost
    from matches m join qualified_leads l using (lead_key)
    where m.deal_id is not null and m.outcome is not null
    group by m.lead_key
),
judged as (
    select
        lead_key,
        arg_max(disposition, coalesce(decided_at, created_at, timestamp '1900-01-01')) as disposition,
        arg_max(refused_reason, coalesce(decided_at, created_at, timestamp '1900-01-01')) as refused_reason,
        max(decided_at) as decided_at
    from matches
    where lead_key is not null and outcome is null
    group by lead_key
),
-- A touch by day alone lies anywhere in its day, and not before the lead.
first_touch as (
    select
        t.lead_key,
        min(t.touched_at) as touched_at,
        min(greatest(t.touched_at, l.created_at)) as touched_from,
        min(latest_of(t.touched_at)) as touched_until
    from touches t join qualified_leads l using (lead_key)
    where not came_before(t.touched_at, l.created_at)
    group by t.lead_key
),
-- A touch answers what was asked last before it; who waits for one has waited since the first time.
asked as (
    select
        l.lead_key,
        max(a.asked_at) filter (where a.asked_at <= f.touched_until) as asked_at,
        count(*) filter (where a.is_again and (f.touched_at is null or a.asked_at <= f.touched_until)) as times_again
    from qualified_leads l
    join askings_of('records', 'person_wins') a using (person, enquiry)
    left join first_touch f using (lead_key)
    group by l.lead_key
),
-- Of the last day nobody knows more than its last touch, at which hour it was exported neither.
last_known as (
    select greatest(touches_to::timestamp, (select max(touched_at) from lead_touches where touched_at::date <= touches_to)) as known_at
    from sales_days
),
recorded as (
    select min(touched_at)::date as first_day, greatest(max(touched_at)::date, (select touches_said_to from sales_days)) as last_day
        from lead_touches
),
told as (
    select
        l.*,
        l.created_at::date as created_on,
        coalesce(d.deals, 0) as deals,
        coalesce(d.older_deals, 0) as older_deals,
        d.first_deal_at,
        d.stage,
        case when d.deals > 0 then 'accepted' else coalesce(j.disposition, 'pending') end as disposition,
        case when d.deals > 0 then null else j.refused_reason end as refused_reason,
        j.decided_at,
        f.touched_at,
        coalesce(a.asked_at, l.created_at) as asked_at,
        coalesce(a.times_again, 0) as times_asked_again,
        greatest(0, date_diff('second', coalesce(a.asked_at, l.created_at), f.touched_from) / 3600.0) as hours_least,
        date_diff('second', coalesce(a.asked_at, l.created_at), f.touched_until) / 3600.0 as hours_most,
        -- A touch is known of only as far as sales' activities are.
        date_diff('second', l.created_at, ((select touches_to from sales_days) + 1)::timestamp) / 3600.0 as hours_known,
        date_diff('second', l.created_at, k.known_at) / 3600.0 as hours_certain,
        -- Whether anybody wrote touches down when this lead came.
        coalesce(l.created_at::date between r.first_day - (select days from days) and r.last_day, false) as touches_are_recorded,
        d.won_on,
        d.won_on is not null and d.won_on <= l.created_at::date + (select days from days) as is_won,
        coalesce(d.won_value, 0) as won_value,
        coalesce(d.won_values, []) as won_values,
        d.lost_reason,
        coalesce(d.is_lost, false) as is_lost,
        -- A lead that came before the first deal that is known may have been won in a list that nobody exported.
        l.created_at::date >= coalesce((select deals_from from sales_days), date '1900-01-01')
            and l.created_at::date + (select days from days) <= (select deals_to from sales_days) as is_mature
    from qualified_leads l
    left join deals d using (lead_key)
    left join judged j using (lead_key)
    left join first_touch f using (lead_key)
    left join asked a using (lead_key)
    cross join recorded r
    cross join last_known k
    where l.created_at::date <= getvariable('as_of')
)
select
    * exclude (hours_certain) replace (coalesce(channel, 'Unknown') as channel),
    hours_certain >= getvariable('agreed_hours') as is_due,
    case when hours_least = hours_most then hours_most end as hours_to_touch,
    -- Null where the day alone does not tell it.
    case
        when touched_at is null then false
        when hours_most <= getvariable('agreed_hours') then true
        when hours_least > getvariable('agreed_hours') then false
    end as is_in_time,
    coalesce(hours_most, greatest(hours_certain, 0)) as hours_waited,
    touched_at is not null as is_touched
from told
