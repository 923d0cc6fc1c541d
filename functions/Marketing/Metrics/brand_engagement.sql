-- en: Brand engagement
-- id: Keterlibatan merek
-- unit: ratio
-- formula: (clicks of queries with a brand term + direct sessions) / (clicks of all queries that are shown + direct sessions)
-- rumus: (klik dari kueri dengan istilah merek + sesi langsung) / (klik dari semua kueri yang ditampilkan + sesi langsung)
-- base: days of which both queries and sessions by channel are known; hidden queries are in neither part, and Direct also holds untagged
--   mail, apps and chats
-- dasar: hari yang kueri maupun sesi per kanalnya diketahui; kueri tersembunyi tidak termasuk di kedua bagian, dan Direct juga memuat
--   email, aplikasi, dan obrolan tanpa tag
-- source: common practice of brand measurement
-- sumber: praktik umum pengukuran merek
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- given: brand_engagements
--   from_day, to_day, branded, shown, direct
--   2026-01-01, 2026-01-31, 30, 100, 50
--   2026-02-01, 2026-02-28, 10, 40, 10
-- then: numerator 100, denominator 200, n 200
select
    sum(branded + direct)::double as numerator,
    sum(shown + direct)::double as denominator,
    coalesce(sum(shown + direct), 0)::bigint as n
from brand_engagements
