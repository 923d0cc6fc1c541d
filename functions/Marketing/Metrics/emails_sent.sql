-- en: E-mails sent
-- id: Email terkirim
-- unit: e-mails
-- cases: mailing, mailings
-- kasus: email kampanye
-- formula: sum of recipients of all mailings
-- rumus: jumlah penerima dari semua pengiriman
-- base: mailings by the day they were sent; totals since then
-- dasar: email kampanye menurut hari dikirim; total sejak saat itu
-- source: the mailing tool's own count
-- sumber: hitungan alat pengirim email sendiri
-- adds: over time sum, over parts sum
-- gap: zero
-- better: neither
-- day: sent_on
-- by: tool, campaign, audience
-- given: emails
--   sent_on, sent
--   2026-01-05, 10
--   2026-01-06, 5
--   2026-01-06,
-- then: value 15, n 2
select
    sum(sent) as value,
    count(*) as n
from emails
where sent is not null
