-- en: Ad click-through rate (CTR)
-- id: CTR iklan (rasio klik)
-- unit: ratio
-- cases: impression, impressions
-- kasus: impresi
-- formula: clicks / impressions, sums first
-- rumus: klik / impresi, masing-masing dijumlahkan lebih dahulu
-- base: impressions of reports that tell both
-- dasar: impresi dari laporan yang memuat keduanya
-- source: Google Ads Help: CTR is clicks / impressions
-- sumber: Bantuan Google Ads: CTR ialah klik / impresi
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: from_day, to_day
-- by: network, account, campaign
-- whole: is_whole
-- given: ad_counts
--   from_day, to_day, clicks, impressions, is_whole
--   2026-01-05, 2026-01-05, 30, 10, true
--   2026-01-06, 2026-01-31, 15, 20, true
--   2026-01-06, 2026-01-06, 5, , true
-- then: numerator 45, denominator 30, n 30
select
    sum(clicks)::double as numerator,
    sum(impressions)::double as denominator,
    coalesce(sum(impressions), 0)::bigint as n
from ad_counts
where clicks is not null and impressions is not null
