-- Every mailing once: its newest snapshot wins. One upload may tell of a mailing in several files (an archive of exports), which complete
-- each other as those of a post do: totals since it was sent only grow, so the largest of each counts. What was delivered falls when a
-- bounce comes late: it stands beside the most bounces. What reached nobody beyond the days that its tool's exports make known may be
-- scheduled.
select
    mailings.* exclude (newest, is_uncounted), cast(sent_at as date) as sent_on, known_to,
    is_uncounted and coalesce(cast(sent_at as date) > known_to, true) as is_ahead
from (
    select
        * replace (
            max(sent) over upload as sent, max(bounces) over upload as bounces,
            first_value(delivered ignore nulls) over (
                partition by tool, campaign_id, hash order by bounces desc nulls last, delivered desc
                rows between unbounded preceding and unbounded following) as delivered,
            max(opens) over upload as opens, max(unique_opens) over upload as unique_opens, max(clicks) over upload as clicks,
            max(unique_clicks) over upload as unique_clicks, max(unsubscribes) over upload as unsubscribes,
            max(complaints) over upload as complaints, max(revenue) over upload as revenue,
            bool_and(is_uncounted) over upload as is_uncounted),
        row_number() over (partition by tool, campaign_id order by snapshot_at desc, uploaded_at desc, hash desc, file desc,
            line desc) = 1 as newest
    from email_campaigns_facts
    window upload as (partition by tool, campaign_id, hash)
) mailings
left join (select source as tool, max(to_day) as known_to from known_days where fact_table = 'email_campaigns' group by source) known
    using (tool)
where newest and cast(sent_at as date) <= getvariable('as_of')
