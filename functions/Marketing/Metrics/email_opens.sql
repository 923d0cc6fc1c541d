-- en: E-mail openings (unique)
-- id: Email dibuka (unik)
-- unit: recipients, added over mailings
-- cases: mailing, mailings
-- kasus: email kampanye
-- formula: recipients who opened, each once a mailing; readers that load pictures by themselves count as openings
-- rumus: penerima yang membuka, masing-masing sekali per pengiriman; pembaca email yang memuat gambar dengan sendirinya terhitung membuka
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
--   sent_on, unique_opens
--   2026-01-05, 10
--   2026-01-06, 5
--   2026-01-06,
-- then: value 15, n 2
select
    sum(unique_opens) as value,
    count(*) as n
from emails
where unique_opens is not null
