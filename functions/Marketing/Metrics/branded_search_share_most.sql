-- en: Branded search share, at most
-- id: Porsi penelusuran merek, paling banyak
-- unit: ratio
-- cases: click, clicks
-- kasus: klik
-- formula: clicks of queries with a brand term and of hidden queries / all clicks: as if every hidden query held one
-- rumus: klik dari kueri dengan istilah merek dan dari kueri tersembunyi / semua klik: seolah-olah setiap kueri tersembunyi memuat istilah
--   merek
-- base: search clicks of days of which queries are known
-- dasar: klik penelusuran pada hari yang kuerinya diketahui
-- source: Search Console Help: queries asked by few people are in the total and in no row
-- sumber: Bantuan Search Console: kueri yang hanya diajukan sedikit orang termasuk dalam total, tetapi tidak ada di baris mana pun
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: neither
-- day: from_day, to_day
-- by: property
-- given: brand_searches
--   from_day, to_day, branded, non_branded, shown, total, hidden, has_terms
--   2026-01-01, 2026-01-31, 30, 70, 100, 160, 60, true
--   2026-02-01, 2026-02-28, 10, 30, 40, 40, 0, true
-- then: numerator 100, denominator 200, n 200
select
    sum(branded + hidden)::double as numerator,
    sum(branded + non_branded + hidden)::double as denominator,
    coalesce(sum(branded + non_branded + hidden), 0)::bigint as n
from brand_searches
where has_terms and hidden is not null
