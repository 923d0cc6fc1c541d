-- Open deals whose expected close lies later than the snapshot before had it. A date that was drawn nearer is no push.
select
    changed.source,
    changed.deal_id,
    changed.snapshot_at::date as pushed_on,
    changed.expected_close_before,
    changed.expected_close_on,
    changed.expected_close_on - changed.expected_close_before as days_pushed,
    deals.owner, deals.team, deals.product, deals.segment, deals.pipeline
from deal_snapshots changed
join deals using (source, deal_id)
where changed.outcome = 'open' and changed.outcome_before = 'open' and changed.expected_close_on > changed.expected_close_before
