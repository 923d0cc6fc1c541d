-- How many followers an account had at the end of a month: the last number known within it. Exports of gains alone tell none.
select
    network, account, date_trunc('month', day)::date as month,
    max(day) as told_on, max_by(value, day) as followers
from account_days
where measure = 'followers'
group by all
