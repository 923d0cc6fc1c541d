-- en: Deals matched to their lead
-- id: Transaksi yang cocok dengan prospeknya
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: deals that belong to exactly one lead / deals
-- rumus: transaksi yang menjadi milik tepat satu prospek / semua transaksi
-- base: all deals that sales published, by day of creation
-- dasar: semua transaksi yang diserahkan penjualan, menurut tanggal dibuat
-- source: this project's rule of matching: ids first, then the hash of the person
-- sumber: aturan pencocokan laporan ini: id lebih dahulu, lalu hash dari orangnya
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: neither
-- day: created_on
-- by: match, matched_by, source
-- of: deal_matches
-- given: deal_matches
--   outcome_key, created_on, match
--   a, 2026-01-05, matched
--   b, 2026-01-06, ambiguous
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where match = 'matched') as numerator,
    count(*) as denominator,
    count(*) as n
from deal_matches
