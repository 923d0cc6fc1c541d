-- en: Acceptance rate
-- id: Tingkat penerimaan prospek
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: accepted / (accepted + refused); a lead with a deal is accepted, pending leads are left out
-- rumus: diterima / (diterima + ditolak); prospek yang sudah punya transaksi dihitung diterima, yang belum diputuskan tidak dihitung
-- base: leads that sales has judged, by day of creation
-- dasar: prospek yang sudah diputuskan penjualan, menurut tanggal dibuat
-- source: common practice of lead hand-over (sales accepted leads)
-- sumber: praktik umum serah terima prospek (sales accepted leads)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message, source
-- of: leads
-- given: leads
--   lead_key, created_on, disposition
--   a, 2026-01-05, accepted
--   b, 2026-02-01, refused
--   c, 2026-02-01, pending
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where disposition = 'accepted') as numerator,
    count(*) filter (where disposition in ('accepted', 'refused')) as denominator,
    count(*) filter (where disposition in ('accepted', 'refused')) as n
from leads
