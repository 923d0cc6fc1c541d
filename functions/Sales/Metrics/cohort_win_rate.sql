-- en: Won within 90 days of creation
-- id: Dimenangkan dalam 90 hari sejak dibuat
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: deals won within 90 days of their creation / deals created, by creation date; only deals that have had 90 days
-- rumus: transaksi yang dimenangkan dalam 90 hari sejak dibuat / transaksi yang dibuat, menurut tanggal dibuat; hanya transaksi yang sudah
--   genap 90 hari
-- base: deals created at least 90 days before the last day known, without those whose close has no date or lies before creation; of a
--   list of what was closed since a day, only those created since that day. A list of few deals does not show that it is such a one:
--   export all deals, whenever they were closed
-- dasar: transaksi yang dibuat setidaknya 90 hari sebelum hari terakhir yang diketahui, tanpa yang penutupannya tidak bertanggal atau
--   mendahului tanggal dibuat; dari daftar yang hanya memuat transaksi yang tertutup sejak suatu hari, hanya yang dibuat sejak hari itu.
--   Daftar dengan sedikit transaksi tidak menunjukkan hal itu: ekspor semua transaksi, kapan pun ditutup
-- source: fixed-window cohorts, as survival analysis has them: deals of unequal age are not compared
-- sumber: kohort berjangka tetap, seperti dalam analisis kesintasan: transaksi yang umurnya berbeda tidak dibandingkan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- grains: month, quarter, year, all
-- by: owner, team, product, segment, lead_source, pipeline, source
-- given: deal_cohorts
--   deal_id, created_on, is_won_in_time
--   a, 2026-01-05, true
--   b, 2026-01-06, false
--   c, 2026-01-07, false
--   d, 2026-01-08, false
-- then: numerator 1, denominator 4, n 4
select
    count(*) filter (where is_won_in_time) as numerator,
    count(*) as denominator,
    count(*) as n
from deal_cohorts
