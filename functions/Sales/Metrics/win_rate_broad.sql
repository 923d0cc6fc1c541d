-- en: Win rate, abandoned deals counted
-- id: Tingkat kemenangan, termasuk yang ditinggalkan
-- unit: ratio
-- formula: won / (won + lost + abandoned without a decision), by close date (the broad rate)
-- base: deals closed as won, lost or abandoned
-- source: common practice of sales reporting (broad win rate by count)
-- day: closed_on
-- by: owner, team, pipeline, source
-- of: deals
-- given: decided_deals
--   deal_id, closed_on, outcome
--   a, 2026-01-05, won
--   b, 2026-02-01, lost
--   c, 2026-02-01, abandoned
--   d, 2026-02-01, abandoned
-- then: numerator 1, denominator 4, n 4
select
    count(*) filter (where outcome = 'won') as numerator,
    count(*) as denominator,
    count(*) as n
from decided_deals
