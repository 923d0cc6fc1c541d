-- en: Visit duration
-- id: Durasi kunjungan
-- unit: seconds
-- cases: visit, visits
-- kasus: kunjungan
-- formula: seconds from the first to the last that was seen / visits, those of one page with 0 s among them
-- rumus: detik dari yang pertama sampai yang terakhir terlihat / kunjungan, termasuk yang satu halaman dengan 0 detik
-- base: visits of reports that tell both, as the tool counts them; no time in the foreground
-- dasar: kunjungan dari laporan yang memuat keduanya, menurut hitungan alatnya; bukan waktu di latar depan
-- source: Plausible and Matomo documentation, visit duration; Universal Analytics, average session duration
-- sumber: dokumentasi Plausible dan Matomo, durasi kunjungan; Universal Analytics, durasi sesi rata-rata
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, landing_page, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, is_whole
--   2026-01-05, 2026-01-05, visit_seconds, 300, 10, true
--   2026-01-06, 2026-01-06, visit_seconds, 500, 10, true
-- then: numerator 800, denominator 20, n 20
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'visit_seconds' and out_of is not null
