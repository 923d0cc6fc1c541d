-- en: Lost value
-- id: Nilai kalah
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of the amounts of lost deals, by close date; not known where deals were lost and none has an amount
-- rumus: jumlah nilai transaksi kalah, menurut tanggal tutup; tidak diketahui bila ada transaksi kalah tetapi tidak satu pun punya nilai
-- base: lost deals with an amount in the report's currency
-- dasar: transaksi kalah dengan nilai dalam mata uang laporan
-- source: common practice of sales reporting (closed-lost amount by reason)
-- sumber: praktik umum pelaporan penjualan (nilai closed-lost per alasan)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source, lost_reason
-- of: deals
-- given: lost_deals
--   deal_id, closed_on, value
--   a, 2026-01-05, 100
--   b, 2026-02-01, 50
--   c, 2026-02-01,
-- then: value 150, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) as n
from lost_deals
