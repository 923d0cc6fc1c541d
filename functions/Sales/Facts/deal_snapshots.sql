-- Every deal in every snapshot, beside what the snapshot before said of it. The history of stages and of expected close
-- dates exists only here: an export is a state, and tools write no history into it.
with once as (
    select *
    from (
        select
            source, deal_id, snapshot_at, pipeline, stage, outcome, stage_entered_at,
            case when outcome = 'open' then coalesce(expected_close_on, closed_at::date) end as expected_close_on,
            row_number() over (partition by source, deal_id, snapshot_at order by uploaded_at desc, hash desc, line desc) as place
        from deals_facts
        where snapshot_at::date <= getvariable('as_of')
    )
    where place = 1
)
select
    * exclude (place),
    lag(stage) over history as stage_before,
    lag(outcome) over history as outcome_before,
    lag(expected_close_on) over history as expected_close_before
from once
window history as (partition by source, deal_id order by snapshot_at)
