-- en: Open value, weighted by own history
-- id: Nilai terbuka, ditimbang riwayat sendiri
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of amount x share won of the decided deals that earlier snapshots show in the same stage; where fewer than 20 do, the win
--   rate of all decided deals of the tool; none where the tool tells no lost deals
-- rumus: jumlah dari nilai x porsi menang dari transaksi yang sudah diputuskan dan terlihat di tahap yang sama pada salinan terdahulu; bila
--   kurang dari 20, tingkat kemenangan semua transaksi yang diputuskan dari alat itu; tidak ada bila alatnya tidak memuat transaksi kalah
-- base: open deals with an amount in the report's currency, of tools with at least 20 decided deals, lost ones among them
-- dasar: transaksi terbuka dengan nilai dalam mata uang laporan, dari alat dengan setidaknya 20 transaksi yang diputuskan, termasuk yang
--   kalah
-- source: common practice of sales reporting (stage conversion by own history)
-- sumber: praktik umum pelaporan penjualan (konversi tahap menurut riwayat sendiri)
-- adds: over time last, over parts sum
-- gap: zero
-- better: up
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- given: open_deals
--   deal_id, created_on, value, win_share
--   a, 2026-01-05, 70, 0.5
--   b, 2026-01-06, 100, 0.1
--   c, 2026-01-06, 100,
-- then: value 45, n 2
select
    sum(value * win_share) as value,
    count(*) as n
from open_deals
where value is not null and win_share is not null
