-- en: Branded search share
-- id: Porsi penelusuran merek
-- unit: ratio
-- cases: click, clicks
-- kasus: klik
-- formula: clicks of queries with a brand term / clicks of all queries that are shown
-- rumus: klik dari kueri dengan istilah merek / klik dari semua kueri yang ditampilkan
-- base: clicks of queries that Search Console shows; brand terms from the list of brand terms
-- dasar: klik dari kueri yang ditampilkan Search Console; istilah merek dari daftar istilah merek
-- source: common practice of brand measurement; Search Console Help: queries asked by few people are in the total and in no row
-- sumber: praktik umum pengukuran merek; Bantuan Search Console: kueri yang hanya diajukan sedikit orang termasuk dalam total, tetapi tidak
--   ada di baris mana pun
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: neither
-- day: from_day, to_day
-- by: property
-- given: brand_searches
--   from_day, to_day, branded, non_branded, shown, total, hidden, has_terms
--   2026-01-01, 2026-01-31, 30, 70, 100, 160, 60, true
--   2026-02-01, 2026-02-28, 10, 30, 40, 40, 0, true
-- then: numerator 40, denominator 140, n 140
select
    sum(branded)::double as numerator,
    sum(shown)::double as denominator,
    coalesce(sum(shown), 0)::bigint as n
from brand_searches
where has_terms
