-- Every activity once: its newest snapshot wins. What was done with a deal that was merged was done with the one that is left. What lies
-- beyond the days that its tool's exports make known may have been planned, whatever it says.
select
    newest.* exclude (is_newest, deal_id, owner, is_planned),
    coalesce(merged_deals.into_deal_id, newest.deal_id) as deal_id,
    owners.owner,
    cast(newest."at" as date) as on_day,
    coalesce(newest.is_planned, false) as is_planned,
    known.known_to,
    coalesce(cast(newest."at" as date) > known.known_to, true) as is_ahead
from (
    select
        *,
        row_number() over (partition by source, activity_id order by snapshot_at desc, uploaded_at desc, hash desc,
            line desc) = 1 as is_newest
    from activities_facts
) newest
left join merged_deals on merged_deals.source = newest.source and merged_deals.deal_id = newest.deal_id
left join owners on owners.owner_key = name_key(newest.owner)
left join (select source, max(to_day) as known_to from known_days where fact_table = 'activities' group by source) known
    on known.source = newest.source
where is_newest
