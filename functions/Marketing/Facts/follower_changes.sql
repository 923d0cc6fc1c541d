-- What a day changed in an account's followers: the difference that its export tells, else new less lost where it tells both. Gains alone
-- are no net, and levels are no gains.
with told as (
    select
        network, account, day,
        max(value) filter (measure = 'follows') as gained, max(value) filter (measure = 'unfollows') as lost,
            max(value) filter (measure = 'net_follows') as net
    from account_days
    where measure in ('follows', 'unfollows', 'net_follows')
    group by all
)
select network, account, day, gained, lost, coalesce(net, gained - lost) as net
from told
where coalesce(net, gained - lost) is not null or lost is not null
