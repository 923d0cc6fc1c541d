-- en: Stalled deals
-- id: Transaksi macet
-- unit: deals
-- formula: open deals longer in their stage (where unknown: longer open) than three quarters of the tool's won deals took from creation to close (20 or more of them), or with the last known activity over 30 days back
-- base: open deals
-- source: common practice of sales reporting (deal aging), limit from own won deals
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- of: open_deals
-- given: stalled_deals
--   deal_id, created_on, value
--   a, 2026-01-05, 70
--   b, 2026-01-06,
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from stalled_deals
