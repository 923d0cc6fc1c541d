-- Won against quota, month by month. A quota for the whole business counts for the undivided figure; where a month has
-- none, the quotas of owners stand for it, and those of teams none of whose people has one, against what these owners and teams won and
-- nobody else. Owners and teams are compared with their own deals. A month that has wins and of none of them an amount in the currency of
-- the report is not known: zero would be wrong.
with won as (
    select date_trunc('month', closed_on)::date as month, owner, team, sum(value) as won, count(*) as deals
    from won_deals
    where closed_on is not null
    group by all
),
wanted as (
    select month, owner, team, value as amount from quotas where value is not null
),
-- Before the first day of which deals are known nobody can tell what was won, nor after the last: these are no months without a sale.
-- A week of silence is none: what a month that has just begun still needs is told before its first export, but not how much of its
-- quota is reached (is_known).
known as (
    select
        coalesce(date_trunc('month', min(least(created_on, closed_on)))::date, getvariable('as_of')) as first_month,
        (select day from sales_day) as last_known,
        (select case when getvariable('as_of') - day < 7 then getvariable('as_of') else day end from sales_day) as last_day
    from deals
),
whole as (
    select month, amount as quota, true as is_of_all from wanted where owner is null and team is null
    union all
    select month, sum(amount), false from quotas_apart group by month
),
-- An owner's quotas of several teams, or of all and of one, are one quota: a win counts once against them.
parts as (
    select month, owner, case when count(*) = 1 then any_value(team) end as team, sum(amount) as quota,
        bool_or(team is null) as is_of_all_teams, list(team) filter (where team is not null) as teams
    from wanted
    where owner is not null or team is not null
    group by month, owner, case when owner is null then team end
),
counted as (
    select whole.month, won.won, won.deals
    from whole
    join won on won.month = whole.month
    where is_of_all
       or exists (
           select 1 from quotas_apart as part
           where part.month = won.month and (part.owner is null or part.owner = won.owner)
             and (part.team is null or part.team = won.team))
)
select month as from_day, last_day(month) as to_day, null::varchar as owner, null::varchar as team, true as is_whole, quota,
    (select case when count(*) > 0 then sum(won) else 0 end from counted where counted.month = whole.month) as won,
    (select coalesce(sum(deals), 0)::bigint from counted where counted.month = whole.month) as deals,
    is_of_all, month <= (select last_known from known) as is_known
from whole
where month between (select first_month from known) and (select last_day from known)
union all
-- A quota that names a team beside an owner is this owner's; a team's own stands by its team.
select month, last_day(month), owner, case when owner is null then team end, false, quota,
    (select case when count(*) > 0 then sum(won) else 0 end from won
        where won.month = parts.month and (parts.owner is null or won.owner = parts.owner)
            and (is_of_all_teams or list_contains(teams, won.team))),
    (select coalesce(sum(deals), 0)::bigint from won where won.month = parts.month and (parts.owner is null or won.owner = parts.owner)
        and (is_of_all_teams or list_contains(teams, won.team))),
    false, month <= (select last_known from known)
from parts
where month between (select first_month from known) and (select last_day from known)
