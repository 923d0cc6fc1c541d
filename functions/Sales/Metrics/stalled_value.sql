-- en: Stalled value
-- id: Nilai tersendat
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of the amounts of stalled deals, not known where there are some and none has an amount: open deals longer in their stage
--   (where unknown: longer open) than three quarters of the tool's won deals took from creation to close (20 or more of them), or with the
--   last known activity over 30 days back
-- rumus: jumlah nilai transaksi tersendat, tidak diketahui bila ada yang tersendat tetapi tidak satu pun punya nilai: transaksi terbuka
--   yang di tahapnya (bila tidak diketahui: sejak terbuka) lebih lama daripada tiga perempat transaksi menang dari alat itu,
--   dihitung dari dibuat sampai tutup (bila ada 20 atau lebih), atau yang kegiatan terakhirnya lebih dari 30 hari lalu
-- base: stalled deals with an amount in the report's currency
-- dasar: transaksi tersendat dengan nilai dalam mata uang laporan
-- source: common practice of sales reporting (deal aging), limit from own won deals
-- sumber: praktik umum pelaporan penjualan (deal aging), batas dari transaksi menang sendiri
-- adds: over time last, over parts sum
-- gap: zero
-- better: down
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- of: open_deals
-- given: stalled_deals
--   deal_id, created_on, value
--   a, 2026-01-05, 70
--   b, 2026-01-06,
--   c, 2026-01-06, 30
-- then: value 100, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) as n
from stalled_deals
