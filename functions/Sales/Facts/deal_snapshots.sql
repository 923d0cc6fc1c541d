-- Every deal that more than one snapshot holds, in each of them, beside what the snapshot before said of it. The history
-- of stages and of expected close dates exists only here: an export is a state, and tools write no history into it.
with winners as (
    select source, deal_id, snapshot_at, max(recency) as recency
    from deals_facts
    semi join (select source, deal_id from deal_keys where deal_id is not null) several using (source, deal_id)
    where snapshot_at::date <= getvariable('as_of')
    group by source, deal_id, snapshot_at
)
select
    source, deal_id, snapshot_at, pipeline, stage, outcome, stage_entered_at,
    case when outcome = 'open' then coalesce(expected_close_on, closed_at::date) end as expected_close_on,
    lag(stage) over history as stage_before,
    lag(outcome) over history as outcome_before,
    lag(case when outcome = 'open' then coalesce(expected_close_on, closed_at::date) end) over history as expected_close_before
from deals_facts
semi join winners using (recency)
window history as (partition by source, deal_id order by snapshot_at)
