-- en: Average deal value
-- id: Rata-rata nilai transaksi
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of won amounts / number of won deals that have one
-- rumus: jumlah nilai transaksi menang / banyaknya transaksi menang yang punya nilai
-- base: won deals with an amount in the report's currency
-- dasar: transaksi menang dengan nilai dalam mata uang laporan
-- source: ratio of sums; see also the median, since values have a heavy tail
-- sumber: rasio dari jumlah; lihat juga mediannya, karena sebaran nilai berekor panjang
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: won_deals
--   deal_id, closed_on, value
--   a, 2026-01-05, 100
--   b, 2026-02-01, 50
--   c, 2026-02-01,
-- then: numerator 150, denominator 2, n 2
select
    coalesce(sum(value), 0) as numerator,
    count(value) as denominator,
    count(value) as n
from won_deals
