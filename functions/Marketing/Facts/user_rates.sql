-- Rates of people as the tool tells them, a day a row, beside the people they are of: the time in the foreground of each active user, and
-- the share of users with a key event. One table may tell the rate and another the people.
select
    rate.from_day as day, rate.measure, rate.value as rate, people.value as people, rate.tool, nullif(rate.property, '') as property,
    rate.is_whole and people.is_whole as is_whole, people.people_of, people.is_alone
from traffic_counts rate
    join traffic_counts people on people.from_day = rate.from_day and people.to_day = rate.to_day and people.tool = rate.tool
        and people.property is not distinct from rate.property
where people.measure = case rate.measure when 'seconds_per_active_user' then 'active_users' when 'user_key_event_rate' then 'users' end
