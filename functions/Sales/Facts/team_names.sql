-- names: no day of anything is known by it.
-- Every team once, however exports and lists spell it.
with spelled as (
    select team, count(*) as times from deals_facts where team is not null group by all
    union all
    select team, count(*) from teams_facts where not superseded group by all
    union all
    select team, count(*) from quotas_facts where team is not null and not superseded group by all
    union all
    select team, count(*) from targets_facts where team is not null and not superseded group by all
)
select name_key(team) as team_key, arg_min(trim(team), (-times, team)) as team
from spelled
group by all
