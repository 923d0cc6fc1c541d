-- en: Ad conversion rate (per click)
-- id: Tingkat konversi iklan (per klik)
-- unit: ratio
-- cases: click, clicks
-- kasus: klik
-- formula: conversions / clicks, sums first
-- rumus: konversi / klik, masing-masing dijumlahkan lebih dahulu
-- base: clicks of reports that tell both
-- dasar: klik dari laporan yang memuat keduanya
-- source: Google Ads Help: conversions / interactions, of which clicks are told
-- sumber: Bantuan Google Ads: konversi / interaksi; dari interaksi itu, laporan memuat klik
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: from_day, to_day
-- by: network, account, campaign
-- whole: is_whole
-- given: ad_counts
--   from_day, to_day, conversions, clicks, is_whole
--   2026-01-05, 2026-01-05, 30, 10, true
--   2026-01-06, 2026-01-31, 15, 20, true
--   2026-01-06, 2026-01-06, 5, , true
-- then: numerator 45, denominator 30, n 30
select
    sum(conversions)::double as numerator,
    sum(clicks)::double as denominator,
    coalesce(sum(clicks), 0)::bigint as n
from ad_counts
where conversions is not null and clicks is not null
