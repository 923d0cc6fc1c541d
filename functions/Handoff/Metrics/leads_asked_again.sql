-- en: Leads that asked again before anyone touched them
-- id: Prospek yang bertanya lagi sebelum dihubungi
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of leads whose person asked again (a further record in a system that has them already, or one of a form) before the first
--   human touch, or without any
-- rumus: banyaknya prospek yang orangnya bertanya lagi (catatan tambahan di sistem yang sudah mencatatnya, atau dari formulir) sebelum
--   kontak pertama dari orang, atau tanpa kontak sama sekali
-- base: qualified leads of the time in which touches are on record, by day of creation
-- dasar: prospek memenuhi syarat dari masa ketika kontak dicatat, menurut tanggal dibuat
-- source: common practice of lead follow-up; hours to first touch run from the latest enquiry, so this says what they leave out
-- sumber: praktik umum tindak lanjut prospek; jam sampai kontak pertama dihitung dari permintaan terakhir, jadi angka ini menunjukkan yang
--   tidak terlihat di sana
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: created_on
-- by: channel, campaign, source
-- of: waiting_leads
-- given: waiting_leads
--   lead_key, created_on, times_asked_again
--   a, 2026-01-05, 0
--   b, 2026-01-05, 2
--   c, 2026-01-06, 1
-- then: value 2, n 3
select
    count(*) filter (where times_asked_again > 0) as value,
    count(*) as n
from waiting_leads
