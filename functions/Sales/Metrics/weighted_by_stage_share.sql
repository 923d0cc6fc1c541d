-- en: Open deals weighted by their stage's history
-- id: Transaksi terbuka yang ditimbang riwayat tahapnya
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: open deals whose stage was seen in earlier snapshots of 20 or more decided deals / open deals that weighted_pipeline_history
--   weighs; the rest go by the win rate of all deals of their tool
-- rumus: transaksi terbuka yang tahapnya terlihat di salinan terdahulu dari 20 atau lebih transaksi yang diputuskan / transaksi terbuka
--   yang ditimbang weighted_pipeline_history; selebihnya memakai tingkat kemenangan semua transaksi dari alatnya
-- base: open deals with an amount, of tools with at least 20 decided deals, lost ones among them
-- dasar: transaksi terbuka yang punya nilai, dari alat dengan setidaknya 20 transaksi yang diputuskan, termasuk yang kalah
-- source: made for this report: how far weighted_pipeline_history rests on stages
-- sumber: dibuat untuk laporan ini: seberapa jauh weighted_pipeline_history bertumpu pada tahap
-- adds: over time last, over parts ratio of sums
-- gap: zero
-- better: neither
-- day: created_on
-- grains: all
-- given: open_deals
--   deal_id, created_on, value, win_share, has_stage_history
--   a, 2026-01-05, 70, 0.5, true
--   b, 2026-01-06, 100, 0.1, false
--   c, 2026-01-06, 100, , false
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where has_stage_history) as numerator,
    count(*) as denominator,
    count(*) as n
from open_deals
where value is not null and win_share is not null
