-- en: E-mail clicks (unique)
-- id: Klik email (unik)
-- unit: recipients, added over mailings
-- cases: mailing, mailings
-- kasus: email kampanye
-- formula: recipients who clicked, each once a mailing
-- rumus: penerima yang mengeklik, masing-masing sekali per pengiriman
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
--   sent_on, unique_clicks
--   2026-01-05, 10
--   2026-01-06, 5
--   2026-01-06,
-- then: value 15, n 2
select
    sum(unique_clicks) as value,
    count(*) as n
from emails
where unique_clicks is not null
