-- en: Stalled deals
-- id: Transaksi tersendat
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: open deals longer in their stage (where unknown: longer open) than three quarters of the tool's won deals took from creation to
--   close (20 or more of them), or with the last known activity over 30 days back
-- rumus: transaksi terbuka yang di tahapnya (bila tidak diketahui: sejak terbuka) lebih lama daripada tiga perempat transaksi menang dari
--   alat itu, dihitung dari dibuat sampai tutup (bila ada 20 atau lebih), atau yang kegiatan terakhirnya lebih dari 30 hari lalu
-- base: open deals
-- dasar: transaksi terbuka
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
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from stalled_deals
