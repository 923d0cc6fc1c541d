-- en: Watch time
-- id: Waktu tonton
-- unit: hours
-- formula: sum of hours watched
-- rumus: jumlah jam tonton
-- base: days of a channel's export
-- dasar: hari dari ekspor suatu channel
-- source: YouTube Help; the platform's own count
-- sumber: Bantuan YouTube; hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, is_whole
--   2026-01-05, watch_hours, 10.5, true
--   2026-01-06, watch_hours, 5, true
--   2026-01-06, other, 7, true
-- then: value 15.5, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'watch_hours'
