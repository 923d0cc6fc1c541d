-- en: Views by audience
-- id: Tayangan menurut audiens
-- unit: views
-- formula: sum of views of a range, divided by country, traffic source or device
-- rumus: jumlah tayangan selama suatu rentang waktu, dibagi menurut negara, sumber lalu lintas, atau perangkat
-- base: ranges whose export tells such a division
-- dasar: rentang waktu yang ekspornya memuat pembagian itu
-- source: YouTube Help; the network's own count, which leaves small countries out
-- sumber: Bantuan YouTube; hitungan jejaring sendiri, yang tidak memuat negara kecil
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: country, traffic_source, device
-- whole: is_whole
-- given: audience_counts
--   from_day, to_day, views, is_whole
--   2026-01-01, 2026-01-31, 10, true
--   2026-02-01, 2026-02-28, 5, true
--   2026-01-01, 2026-01-31, , true
-- then: value 15, n 2
select
    sum(views) as value,
    count(*) as n
from audience_counts
where views is not null
