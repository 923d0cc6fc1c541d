-- en: Lost deals without a reason
-- id: Transaksi kalah tanpa alasan
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: lost deals that name no reason / lost deals, by close date
-- rumus: transaksi kalah yang tidak menyebut alasan / transaksi kalah, menurut tanggal tutup
-- base: deals lost
-- dasar: transaksi kalah
-- source: common practice of sales reporting (coverage of loss reasons)
-- sumber: praktik umum pelaporan penjualan (kelengkapan alasan kalah)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: closed_on
-- by: owner, team, pipeline, source
-- given: lost_deals
--   deal_id, closed_on, lost_reason
--   a, 2026-01-05, Harga
--   b, 2026-01-06,
--   c, 2026-01-06,
--   d, 2026-01-06, Pesaing
-- then: numerator 2, denominator 4, n 4
select
    count(*) filter (where coalesce(trim(lost_reason), '') = '') as numerator,
    count(*) as denominator,
    count(*) as n
from lost_deals
