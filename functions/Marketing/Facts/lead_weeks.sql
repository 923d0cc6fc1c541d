-- Leads of whole weeks (Monday to Sunday), thirteen for each month: those that end with it or last before its end. A week without a
-- lead is a zero; weeks before the first lead and after the last are not known and make no window.
with known as (
    select date_trunc('week', min(created_on) + 6)::date as first_week, date_trunc('week', max(created_on) + 1)::date - 7 as last_week
        from leads
),
weeks as (
    select week::date as week, (select count(*) from leads where created_on between week::date and week::date + 6) as leads
    from (select unnest(generate_series(first_week::timestamp, last_week::timestamp, interval 7 days)) as week from known)
),
months as (
    select date_trunc('month', week + 6)::date as month, max(week) as last_week from weeks group by 1
)
select m.month, w.week, w.leads
from months m join weeks w on w.week between m.last_week - 84 and m.last_week
qualify count(*) over (partition by m.month) = 13
