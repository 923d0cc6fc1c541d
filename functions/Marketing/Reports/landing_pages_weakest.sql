-- en: Landing pages with the lowest engagement
-- id: Halaman landing dengan rasio interaksi terendah
with rates as (
    select *, engaged / sessions::double as rate, all_engaged / all_sessions::double as site_rate
    from landing_engagements
)
select
    landing_page, sessions, rate as engagement_rate, site_rate as site_engagement_rate, counted_by, from_day as data_from,
    to_day as data_to
from rates
-- Lower than the whole site's by more than chance moves one page in forty (two standard errors).
where sessions >= 20 and rate < site_rate - 2 * sqrt(site_rate * (1 - site_rate) / sessions)
order by sessions - engaged desc, landing_page
limit 15
