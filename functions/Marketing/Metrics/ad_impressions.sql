-- en: Ad impressions
-- id: Impresi iklan
-- unit: impressions
-- formula: sum of impressions
-- rumus: jumlah impresi
-- base: reports of the ad platforms, each cost once
-- dasar: laporan platform iklan, setiap biaya dihitung sekali
-- source: the ad platforms' own count
-- sumber: hitungan platform iklan sendiri
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: from_day, to_day
-- by: network, account, campaign, ad, search_term
-- whole: is_whole
-- given: ad_counts
--   from_day, to_day, impressions, is_whole
--   2026-01-05, 2026-01-05, 10, true
--   2026-01-06, 2026-01-31, 5, true
--   2026-01-06, 2026-01-06, , true
-- then: value 15, n 2
select
    sum(impressions) as value,
    count(*) as n
from ad_counts
where impressions is not null
