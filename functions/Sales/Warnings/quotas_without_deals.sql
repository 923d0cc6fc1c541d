-- A quota of somebody of whom no deal is known: a name that is spelled otherwise in the deals, or nobody's any more. It makes
-- the whole's quota larger all the same.
with known as (
    select owner as name, 'owner' as kind from deals where owner is not null
    union
    select team, 'team' from deals where team is not null
),
wanted as (
    select coalesce(owner, team) as name, case when owner is not null then 'owner' else 'team' end as kind, count(*) as months,
        min(month) as first_month, max(month) as last_month
    from quotas
    where (owner is not null or team is not null) and month <= getvariable('as_of')
    group by all
)
select
    format('{} has a quota for {}, {} to {}, and no deal: is the name spelled otherwise in the deals? The quota counts in the whole.',
        name, counted(months, 'month', 'months'), strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m')),
    format('{} punya kuota untuk {} bulan, {} sampai {}, tetapi tidak punya transaksi: apakah namanya ditulis lain di transaksi? '
        || 'Kuotanya tetap dihitung dalam keseluruhan.', name, months, strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m'))
from wanted
anti join known using (name, kind)
where (select count(*) from deals) > 0
order by name
