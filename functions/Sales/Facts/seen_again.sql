-- Deals that more than one snapshot holds: without any, nothing can be said of what changed.
select distinct source, deal_id from deal_snapshots where outcome_before is not null
