-- en: Speed to lead (median)
-- id: Waktu sampai kontak pertama (median)
-- unit: hours
-- cases: lead, leads
-- kasus: prospek
-- formula: the Kaplan-Meier median of the hours to the first human touch, from the latest enquiry before it; leads not touched yet count as
--   still waiting since their first
-- rumus: median Kaplan-Meier dari jam sampai kontak pertama dari orang, sejak permintaan terakhir sebelum kontak itu; prospek yang belum
--   dihubungi dihitung masih menunggu sejak permintaan pertamanya
-- base: qualified leads of the time in which touches are on record, by day of creation; a touch that has a day and no time counts at the
--   day's end
-- dasar: prospek memenuhi syarat dari masa ketika kontak dicatat, menurut tanggal dibuat; kontak yang hanya bertanggal dihitung pada
--   akhir harinya
-- source: Kaplan and Meier 1958; speed to lead as in Oldroyd, McElheran and Elkington, Harvard Business Review 2011
-- sumber: Kaplan dan Meier 1958; speed to lead seperti pada Oldroyd, McElheran, dan Elkington, Harvard Business Review 2011
-- adds: over time none, over parts none
-- gap: zero
-- better: down
-- day: created_on
-- by: channel, campaign, source
-- of: waiting_leads
-- given: waiting_leads
--   lead_key, created_on, hours_waited, is_touched
--   a, 2026-01-05, 1, true
--   b, 2026-01-05, 2, true
--   c, 2026-01-06, 3, false
--   d, 2026-01-06, 4, true
--   e, 2026-01-06, 5, false
-- then: value 4, n 5
select
    km_quantile(list(hours_waited), list(is_touched), 0.5) as value,
    count(*) as n
from waiting_leads
