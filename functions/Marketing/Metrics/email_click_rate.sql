-- en: E-mail click rate
-- id: Tingkat klik email
-- unit: ratio
-- cases: e-mail, e-mails
-- kasus: email
-- formula: unique clicks / delivered, sums first
-- rumus: klik unik / email diterima, masing-masing dijumlahkan lebih dahulu
-- base: delivered e-mails of mailings that tell both
-- dasar: email diterima dari pengiriman yang memuat keduanya
-- source: Mailchimp Help: rates are of successful deliveries
-- sumber: Bantuan Mailchimp: rasio dihitung dari email yang berhasil diterima
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: sent_on
-- by: tool, campaign, audience
-- given: emails
--   sent_on, unique_clicks, delivered
--   2026-01-05, 1, 10
--   2026-01-06, 5, 20
--   2026-01-06, 5,
-- then: numerator 6, denominator 30, n 30
select
    sum(unique_clicks) as numerator,
    sum(delivered) as denominator,
    coalesce(sum(delivered), 0)::bigint as n
from emails
where unique_clicks is not null and delivered is not null
