-- Rows of a day that are the sums of others of the same upload: in our own template one sheet by month and one by week or day tell the
-- same costs twice or thrice. A row at an end of a week (or month) is its sum where it costs what the others of it cost together: days to
-- a hundredth, weeks, which reach beyond the month, within a fifth. Where two spans of a campaign are told so, one that has begun or
-- ended within its days is, too, if it is exact, or if all else of the campaign is by weeks. Rows of two sheets may have one line.
with told as (
    select *, date_trunc('week', day)::date as week, date_trunc('month', day)::date as month,
        day = date_trunc('month', day)::date or day = last_day(day) as is_month_end,
        row_number() over (partition by hash, network, account, campaign, currency, day order by cost desc, file, line, copy) as place,
        count(*) over (partition by hash, network, account, campaign, currency, day) as of_day
    from (
        select hash, file, line, network, account, campaign, currency, from_day as day, cost,
            row_number() over (partition by hash, file, line, network, account, campaign, currency, from_day, cost) as copy
        from ad_spend_counting
        where from_day = to_day and cost > 0 and segment is null and campaign_id is null and ad_group is null and ad is null
            and search_term is null
    )
),
by_week as (
    select l.*, sum(o.cost) as others, count(*) as n, max(o.cost) as largest,
        -- A month's row within the week stands beside a row of its day.
        sum(o.cost) filter (not (o.is_month_end and o.of_day > 1 and o.place = 1)) as others_by_day,
        max(o.cost) filter (not (o.is_month_end and o.of_day > 1 and o.place = 1)) as largest_by_day,
        count(*) filter (not (o.is_month_end and o.of_day > 1 and o.place = 1)) as n_by_day
    from told l join told o
        on o.hash = l.hash and o.network = l.network and o.account is not distinct from l.account
            and o.campaign is not distinct from l.campaign and o.currency is not distinct from l.currency and o.week = l.week
            and (o.day <> l.day or o.place <> l.place)
    where isodow(l.day) in (1, 7)
    group by all
),
week_sums as (
    select * exclude (others, n), case when is_plain then others else others_by_day end as others,
        case when is_plain then n else n_by_day end as n
    from (select *, l.largest <= l.cost and l.others between 0.99 * l.cost and 1.01 * l.cost and l.n >= 5 as is_plain from by_week l)
    where is_plain or (largest_by_day <= cost and others_by_day between 0.99 * cost and 1.01 * cost and n_by_day >= 5)
),
-- A Monday may cost what the other days of its week do: a sum stands beside a row of its day, in two weeks of the campaign at the least.
weeks as (
    select * from week_sums l
    where l.of_day > 1 or exists (
        select 1 from week_sums w
        where w.of_day > 1 and w.hash = l.hash and w.network = l.network and w.account is not distinct from l.account
            and w.campaign is not distinct from l.campaign and w.currency is not distinct from l.currency
        having count(*) >= 2)
),
week_edges as (
    select * from by_week l
    where (l.hash, l.file, l.line, l.day, l.cost, l.copy) not in (select (hash, file, line, day, cost, copy) from weeks)
        and (abs(l.others - l.cost) < 0.01 or abs(l.others_by_day - l.cost) < 0.01)
        and l.place = 1 and exists (
            select 1 from weeks w
            where w.hash = l.hash and w.network = l.network and w.account is not distinct from l.account
                and w.campaign is not distinct from l.campaign and w.currency is not distinct from l.currency
                and isodow(w.day) = isodow(l.day)
            having count(*) >= 2)
),
found as (
    select hash, file, line, network, account, campaign, currency, day, copy, place, 'week' as unit, week as span, cost, others, n
    from weeks
    union all
    select hash, file, line, network, account, campaign, currency, day, copy, place, 'week', week, cost, cost, n from week_edges
),
finer as (
    select *, day = month as is_first
    from told
    where (hash, file, line, day, cost, copy) not in (select (hash, file, line, day, cost, copy) from found)
),
largest as (
    select *
    from finer
    where is_month_end
    qualify row_number() over (
        partition by hash, network, account, campaign, currency, month, is_first order by cost desc, file desc, line desc) = 1
),
by_month as (
    select l.*, sum(o.cost) as others, count(o.day) as n, max(o.cost) as greatest, max(o.day) - min(o.day) as days
    from largest l left join finer o
        on o.hash = l.hash and o.network = l.network and o.account is not distinct from l.account
            and o.campaign is not distinct from l.campaign and o.currency is not distinct from l.currency and o.month = l.month
            and (o.day <> l.day or o.place <> l.place)
    group by all
),
months as (
    select * from by_month
    where case
        when n between 3 and 6
        then others between 0.8 * cost and 1.25 * cost and cost >= 2 * greatest and days >= 6 * (n - 1)
        else n >= 20 and others between 0.99 * cost and 1.01 * cost end
),
month_edges as (
    select l.* from by_month l
    where (l.hash, l.file, l.line, l.day, l.cost, l.copy) not in (select (hash, file, line, day, cost, copy) from months)
        and exists (
            select 1 from months m
            where m.hash = l.hash and m.network = l.network and m.account is not distinct from l.account
                and m.campaign is not distinct from l.campaign and m.currency is not distinct from l.currency and m.is_first = l.is_first
            having count(*) >= 2)
        and (abs(l.others - l.cost) < 0.01 or (
            select count(distinct isodow(o.day)) = 1 and min(isodow(o.day)) <> isodow(l.day)
            from finer o
            where o.hash = l.hash and o.network = l.network and o.account is not distinct from l.account
                and o.campaign is not distinct from l.campaign and o.currency is not distinct from l.currency
                and not (o.is_month_end and o.is_first = l.is_first)))
)
select * exclude (cost, others, place), cost::double as cost, others::double as others from found
union all by name
select hash, file, line, network, account, campaign, currency, day, copy, 'month' as unit, month as span, cost::double as cost,
    others::double as others, n
from months
union all by name
select hash, file, line, network, account, campaign, currency, day, copy, 'month' as unit, month as span, cost::double as cost,
    cost::double as others, n
from month_edges
