-- What became of the leads by what brought them. A value that could be one deal's is not told.
with told as (
    select unnest([
        {'dimension': 'channel', 'item': channel},
        {'dimension': 'campaign', 'item': campaign},
        {'dimension': 'message', 'item': message}], recursive := true), *
    from (select * from leads)
)
select
    dimension,
    item,
    count(*) as leads,
    count(*) filter (where disposition = 'accepted') as accepted,
    count(*) filter (where disposition = 'refused') as refused,
    count(*) filter (where disposition = 'pending') as pending,
    mode(refused_reason order by refused_reason) filter (where disposition = 'refused') as main_refused_reason,
    count(*) filter (where is_mature) as mature_leads,
    count(*) filter (where is_mature and deals > 0) as deals_opened,
    count(*) filter (where is_mature and is_won) as won,
    -- A win of unknown amount is no lead without value.
    case when count(*) filter (where is_mature and is_won and len(won_values) > 0) >= 3
        then (sum(won_value) filter (where is_mature) / count(*) filter (where is_mature and not (is_won and len(won_values) = 0)))::double
    end as value_per_lead
from told
where item is not null
group by dimension, item
