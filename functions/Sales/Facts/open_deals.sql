-- The stock of open deals as the newest snapshots show it, with the ages that they have as far as their tool is known.
with stays as (
    -- A deal has been in its stage at least since the snapshot that first showed it there after another one.
    select source, deal_id, arg_max(stage, snapshot_at) as stage, max(snapshot_at)::date as seen_since
    from deal_snapshots
    where stage_before <> stage
    group by source, deal_id
),
touched as (
    select source, deal_id, max(on_day) as last_touch_on
    from activities
    where deal_id is not null and on_day <= getvariable('as_of')
    group by source, deal_id
)
select
    deals.*,
    deal_sources.known_to,
    win_limits.limit_days,
    case when deals.created_on <= deal_sources.known_to then deal_sources.known_to - deals.created_on end as days_open,
    case when coalesce(deals.stage_entered_at::date, stays.seen_since) <= deal_sources.known_to
        then deal_sources.known_to - coalesce(deals.stage_entered_at::date, stays.seen_since) end as days_in_stage,
    greatest(deals.last_activity_at::date, own.last_touch_on, stated.last_touch_on) as last_activity_on,
    -- The last activity may lie ahead: a planned one is no silence.
    case when last_activity_on is not null then deal_sources.known_to - least(deal_sources.known_to, last_activity_on) end as days_silent,
    case when deals.expected_close_on < deal_sources.known_to then deal_sources.known_to - deals.expected_close_on end as days_late,
    coalesce(stage_wins.win_share, source_wins.win_share) as win_share,
    stage_wins.win_share is not null as has_stage_history
from deals
join deal_sources on deal_sources.source = deals.source
left join win_limits on win_limits.source = deals.source
left join stays on stays.source = deals.source and stays.deal_id = deals.deal_id and stays.stage = deals.stage
left join touched own on own.source = deals.source and own.deal_id = deals.deal_id
-- Our own list of activities names a deal without its tool.
left join touched stated on stated.source = 'activities' and stated.deal_id = deals.deal_id
left join stage_wins on stage_wins.source = deals.source and stage_wins.pipeline is not distinct from deals.pipeline
    and stage_wins.stage = deals.stage
left join source_wins on source_wins.source = deals.source
where deals.outcome = 'open'
  -- Deals of a tool of which nothing is known for a year, while another lives on, are not sold any more; a warning counts them.
  and deal_sources.known_to > (select max(known_to) from deal_sources) - 365
