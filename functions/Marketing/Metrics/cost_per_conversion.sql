-- en: Cost per conversion
-- id: Biaya per konversi
-- unit: money
-- cases: conversion, conversions
-- kasus: konversi
-- formula: cost / conversions as the ad platform attributes them; not cost per lead of the CRM
-- rumus: biaya / konversi menurut atribusi platform iklan; bukan biaya per prospek dari CRM
-- base: conversions of reports that tell both
-- dasar: konversi dari laporan yang memuat keduanya
-- source: Google Ads Help: cost / conv.
-- sumber: Bantuan Google Ads: biaya / konversi
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: from_day, to_day
-- by: network, account, campaign
-- whole: is_whole
-- given: ad_counts
--   from_day, to_day, cost, conversions, is_whole
--   2026-01-05, 2026-01-05, 30, 10, true
--   2026-01-06, 2026-01-31, 15, 20, true
--   2026-01-06, 2026-01-06, 5, , true
-- then: numerator 45, denominator 30, n 30
select
    sum(cost)::double as numerator,
    sum(conversions)::double as denominator,
    coalesce(sum(conversions), 0)::bigint as n
from ad_counts
where cost is not null and conversions is not null
