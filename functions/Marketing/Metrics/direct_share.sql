-- en: Direct share
-- id: Porsi langsung
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: sessions of the channel Direct / sessions
-- rumus: sesi dari kanal Direct / sesi
-- base: sessions told by channel, where Direct is one; it also holds untagged mail, apps and chats, so it is a weak sign of the brand
-- dasar: sesi yang dilaporkan per kanal, bila Direct salah satunya; Direct juga memuat email, aplikasi, dan obrolan tanpa tag, sehingga
--   hanya tanda lemah tentang merek
-- source: Google Analytics Help: default channel group
-- sumber: Bantuan Google Analytics: kelompok kanal default
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: neither
-- day: from_day, to_day
-- given: direct_sessions
--   from_day, to_day, channel, sessions
--   2026-01-05, 2026-01-05, Direct, 3
--   2026-01-05, 2026-01-05, Email, 7
--   2026-01-06, 2026-01-06, Direct, 20
--   2026-01-06, 2026-01-06, Referral, 10
-- then: numerator 23, denominator 40, n 40
select
    coalesce(sum(sessions) filter (channel = 'Direct'), 0)::double as numerator,
    sum(sessions)::double as denominator,
    coalesce(sum(sessions), 0)::bigint as n
from direct_sessions
