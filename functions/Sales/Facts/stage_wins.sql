-- The share of deals that were won, of those decided deals that were seen open in a stage: the stage's own history.
-- A deal counts once per stage, however often it came back; fewer than 20 decided deals tell nothing.
with visits as (
    select distinct source, deal_id, pipeline, stage from deal_snapshots where outcome = 'open'
)
select
    visits.source, visits.pipeline, visits.stage,
    count(*) filter (where closed_deals.outcome = 'won') / count(*)::double as win_share,
    count(*) as decided
from visits
join closed_deals using (source, deal_id)
group by all
having count(*) >= 20
