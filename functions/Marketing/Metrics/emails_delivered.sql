-- en: E-mails delivered
-- id: Email diterima
-- unit: e-mails
-- cases: mailing, mailings
-- kasus: email kampanye
-- formula: sent without what bounced
-- rumus: terkirim tanpa yang terpental (bounce)
-- base: mailings by the day they were sent; totals since then
-- dasar: email kampanye menurut hari dikirim; total sejak saat itu
-- source: the mailing tool's own count
-- sumber: hitungan alat pengirim email sendiri
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: sent_on
-- by: tool, campaign, audience
-- given: emails
--   sent_on, delivered
--   2026-01-05, 10
--   2026-01-06, 5
--   2026-01-06,
-- then: value 15, n 2
select
    sum(delivered) as value,
    count(*) as n
from emails
where delivered is not null
