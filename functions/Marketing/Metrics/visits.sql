-- en: Visits (access logs)
-- id: Kunjungan (log akses)
-- unit: visits
-- cases: visit, visits
-- kasus: kunjungan
-- formula: runs of a visitor's page views with no gap of more than 30 minutes, by the day of the first
-- rumus: rangkaian tayangan halaman seorang pengunjung tanpa jeda lebih dari 30 menit, menurut hari tayangan pertamanya
-- base: page views of people in access logs; a page view is a GET answered with 2xx or 304 that asks for no asset; machines that say so are
--   left out
-- dasar: tayangan halaman oleh orang dalam log akses; tayangan halaman ialah GET yang dijawab 2xx atau 304 dan tidak meminta aset; mesin
--   yang mengaku mesin tidak dihitung
-- source: Google Analytics and Matomo count visits by 30 minutes of inactivity
-- sumber: Google Analytics dan Matomo menghitung kunjungan dengan batas 30 menit tanpa aktivitas
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: channel, campaign, site
-- of: log_chunks
-- given: visits
--   visitor, visit, day, page_views
--   1, 1, 2026-01-05, 3
--   1, 2, 2026-01-05, 1
--   2, 1, 2026-01-06, 1
-- then: value 3, n 3
select
    count(*) as value,
    count(*) as n
from visits
