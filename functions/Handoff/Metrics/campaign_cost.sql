-- en: Cost of campaigns
-- id: Biaya kampanye
-- unit: money
-- cases: report of cost, reports of cost
-- kasus: laporan biaya
-- formula: sum of what was spent
-- rumus: jumlah biaya yang dikeluarkan
-- base: campaigns that leads name, days whose leads are all old enough to be judged, in the currency of sales
-- dasar: kampanye yang disebut prospek, pada hari yang semua prospeknya sudah cukup umur untuk dinilai, dalam mata uang penjualan
-- source: the ad platforms' own count, as marketing publishes it
-- sumber: hitungan platform iklan sendiri, seperti yang diterbitkan pemasaran
-- adds: over time sum, over parts sum
-- gap: zero
-- better: neither
-- day: from_day, to_day
-- by: campaign
-- given: campaign_returns
--   from_day, to_day, campaign, cost, leads
--   2026-01-01, 2026-01-31, lebaran, 300, 0
--   2026-02-01, 2026-02-28, grinder, 200, 0
--   2026-01-01, 2026-01-31, lebaran, 0, 1
-- then: value 500, n 2
select
    sum(cost)::double as value,
    count(*) filter (where leads = 0) as n
from campaign_returns
