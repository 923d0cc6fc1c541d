-- en: E-mail click rate
-- id: Tingkat klik email
-- unit: ratio
-- formula: unique clicks / delivered, sums first
-- base: delivered e-mails of mailings that tell both
-- source: Mailchimp Help: rates are of successful deliveries
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
