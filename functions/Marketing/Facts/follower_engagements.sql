-- An account's engagements of a day beside its followers on that day.
select e.network, l.account, e.day, e.engagements, l.followers
from (
    select network, account, day, sum(value) as engagements from social_counts where measure = 'engagements' group by all
) e join (
    select network, account, day, max(value) as followers from account_days where measure = 'followers' group by all
) l on l.network = e.network and l.day = e.day and (l.account is null or e.account is null or l.account = e.account)
where l.followers > 0
