-- How many followers an account had at the end of a month: the last number known within it. Exports of gains alone tell none. A month
-- between two
-- others of which no number of the account is known stands without one: the accounts' sum is not known either.
with told as (
    select network, account, date_trunc('month', day)::date as month, max(day) as told_on, max_by(value, day) as followers
    from account_days
    where measure = 'followers'
    group by all
)
from told
union all by name
select a.network, a.account, m.month, null as told_on, null as followers
from (select network, account, min(month) as first_month, max(month) as last_month from told group by all) a
    join (select distinct month from told) m on m.month between a.first_month and a.last_month
    anti join told t on t.network = a.network and t.account is not distinct from a.account and t.month = m.month
