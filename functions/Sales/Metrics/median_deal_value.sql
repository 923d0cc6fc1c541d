-- en: Median deal value
-- id: Median nilai transaksi
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: the middle won amount; between the two middle ones half way (n-1 linear)
-- rumus: nilai tengah dari transaksi menang; bila ada dua nilai tengah, pertengahan keduanya (n-1 linear)
-- base: won deals with an amount in the report's currency
-- dasar: transaksi menang dengan nilai dalam mata uang laporan
-- source: Hyndman and Fan 1996, type 7
-- sumber: Hyndman dan Fan 1996, tipe 7
-- adds: over time none, over parts none
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: won_deals
--   deal_id, closed_on, value
--   a, 2026-01-05, 100
--   b, 2026-02-01, 50
--   c, 2026-02-01, 10
-- then: value 50, n 3
select
    quantile_cont(value::double, 0.5) as value,
    count(value) as n
from won_deals
