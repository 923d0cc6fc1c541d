-- The quotas that together stand for the whole where a month has none of its own: those of owners, and those of teams none of whose
-- people has one. Where one of a team has a quota, the team's own plans the same wins again; so it may where nobody of it is known.
with wanted as (
    select month, owner, team, value as amount from quotas where value is not null
),
people as (
    select distinct owner, team from deals where owner is not null and team is not null
    union
    select owners.owner, team_names.team
    from teams
    join owners using (owner_key)
    join team_names on team_names.team_key = name_key(teams.team)
)
select month, owner, team, amount
from wanted
where month not in (select month from wanted where owner is null and team is null)
  and (owner is not null or not exists (
      select 1 from wanted as own
      where own.month = wanted.month and own.owner is not null
        and (own.team = wanted.team
            or own.team is null and exists (select 1 from people where people.owner = own.owner and people.team = wanted.team)
            or not exists (select 1 from people where people.team = wanted.team))))
