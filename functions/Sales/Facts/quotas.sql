-- Every month's quota once per owner, team or business: the newest upload wins, and a new version of a file replaces
-- the whole of the old one, so that a quota taken out of it is gone. Owners and teams bear the names that their deals have. One in another
-- currency is worth what the last rate of its month makes of it; without one its value is null, and a warning names it.
select newest.month, owners.owner, team_names.team, newest.amount, newest.money as currency,
    case
        when newest.money = (select currency from report_currency) then newest.amount::double
        else newest.amount * (
            select arg_max(rates.rate, (rates.from_day, rates.from_day - rates.to_day)) from rates
            where rates.currency = newest.money and rates.from_day <= last_day(newest.month) and rates.to_day >= newest.month)
    end::double as value
from (
    select
        *,
        coalesce(currency, getvariable('currency')) as money,
        row_number() over (partition by month, name_key(owner), name_key(team) order by snapshot_at desc, uploaded_at desc, hash desc,
            line desc) = 1 as is_newest
    from quotas_facts
    where not superseded
) newest
left join owners on owners.owner_key = name_key(newest.owner)
left join team_names on team_names.team_key = name_key(newest.team)
where is_newest
