-- People of a site and day beside the new and the returning among them, where one report tells both. People of two sites are not added
-- (is_alone).
select
    from_day as day, people_of, bool_and(is_alone) as is_alone, sum(value) filter (measure = 'users') as users,
    sum(value) filter (measure = 'new_users') as new_users, sum(value) filter (measure = 'returning_users') as returning_users
from traffic_counts
where is_whole and from_day = to_day and measure in ('users', 'new_users', 'returning_users')
group by from_day, people_of
having users is not null and (new_users is not null or returning_users is not null)
