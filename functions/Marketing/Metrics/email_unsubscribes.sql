-- en: E-mail unsubscribes
-- id: Berhenti berlangganan email
-- unit: recipients
-- cases: mailing, mailings
-- kasus: email kampanye
-- formula: recipients who unsubscribed
-- rumus: penerima yang berhenti berlangganan
-- base: mailings by the day they were sent; totals since then
-- dasar: email kampanye menurut hari dikirim; total sejak saat itu
-- source: the mailing tool's own count
-- sumber: hitungan alat pengirim email sendiri
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: sent_on
-- by: tool, campaign, audience
-- given: emails
--   sent_on, unsubscribes
--   2026-01-05, 10
--   2026-01-06, 5
--   2026-01-06,
-- then: value 15, n 2
select
    sum(unsubscribes) as value,
    count(*) as n
from emails
where unsubscribes is not null
