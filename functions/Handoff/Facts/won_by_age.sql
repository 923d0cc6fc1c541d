-- The bridge of a calendar month: what was won in it, by the age of the lead it came from. A win of which no close day is known lies in no
-- month, and in the whole all the same. Where a tool's deals cannot be matched to leads, a win
-- of it without one states no age.
select
    date_trunc('month', m.closed_on)::date as month,
    case
        when m.lead_key is null then case when t.is_known or (select matched = 0 and is_known from matching_known) then 'no lead' end
        when m.closed_on is null then 'age not known'
        when m.closed_on < l.created_at::date then 'older than its lead'
        when m.closed_on - l.created_at::date <= 30 then '0-30 days'
        when m.closed_on - l.created_at::date <= 60 then '31-60 days'
        when m.closed_on - l.created_at::date <= 90 then '61-90 days'
        when m.closed_on - l.created_at::date <= 180 then '91-180 days'
        else 'over 180 days'
    end as lead_age,
    count(*) as won_deals,
    coalesce(sum(m.value), 0) as won_value,
    m.closed_on
from matches m left join qualified_leads l using (lead_key) left join matching_tools t on t.source = coalesce(m.source, 'deals')
where m.outcome = 'won' and exists (select 1 from qualified_leads)
group by all
