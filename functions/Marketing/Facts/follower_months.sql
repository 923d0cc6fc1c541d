-- Followers of an account at the end of the month before and at the month's own end, from exports that give their number: the last
-- one known within a week of either end.
with levels as (
    select network, account, day, value as followers from account_days where measure = 'followers'
),
months as (
    select distinct network, account, date_trunc('month', day)::date as month from levels
),
told as (
    select
        m.network, m.account, m.month,
        (select max_by(l.followers, l.day) from levels l
         where l.network = m.network and l.account is not distinct from m.account
             and l.day between m.month - 7 and m.month - 1) as at_start,
        (select max_by(l.followers, l.day) from levels l
         where l.network = m.network and l.account is not distinct from m.account
             and l.day between (m.month + interval 1 month)::date - 7 and (m.month + interval 1 month)::date - 1) as at_end
    from months m
)
select network, account, month, at_start, at_end from told where at_start > 0 and at_end is not null
