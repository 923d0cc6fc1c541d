-- Every activity once: its newest snapshot wins. What was done with a deal that was merged was done with the one that is left.
with recursive merged(source, deal_id, into_deal_id) as (
    select source, deal_id, into_deal_id from gone_deals where into_deal_id is not null
    union
    select merged.source, merged.deal_id, gone_deals.into_deal_id
    from merged
    join gone_deals on gone_deals.source = merged.source and gone_deals.deal_id = merged.into_deal_id and gone_deals.into_deal_id is not null
),
left_over as (
    select source, deal_id, min(into_deal_id) as into_deal_id
    from merged
    where not exists (select 1 from gone_deals where gone_deals.source = merged.source and gone_deals.deal_id = merged.into_deal_id)
    group by source, deal_id
)
select
    newest.* exclude (is_newest, deal_id, owner),
    coalesce(left_over.into_deal_id, newest.deal_id) as deal_id,
    owners.owner,
    cast(newest."at" as date) as on_day
from (
    select
        *,
        row_number() over (partition by source, activity_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as is_newest
    from activities_facts
) newest
left join left_over on left_over.source = newest.source and left_over.deal_id = newest.deal_id
left join owners on owners.owner_key = name_key(newest.owner)
where is_newest
