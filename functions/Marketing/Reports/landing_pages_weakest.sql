-- en: Landing pages with the lowest engagement
-- id: Halaman landing dengan rasio interaksi terendah
select landing_page, sessions, engaged / sessions::double as engagement_rate, all_engaged / all_sessions::double as site_engagement_rate,
    from_day as data_from, to_day as data_to
from landing_engagements
where sessions >= 20 and engaged / sessions::double < all_engaged / all_sessions::double
order by sessions - engaged desc, landing_page
limit 15
