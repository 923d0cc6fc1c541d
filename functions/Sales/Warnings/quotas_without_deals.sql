-- A quota of somebody of whom no deal is known: a name that is spelled otherwise in the deals, or nobody's any more. Where it makes
-- the whole's quota larger all the same, as quotas_apart adds up what there is no quota of the whole for, that is said.
with known as (
    select owner as name, 'owner' as kind from deals where owner is not null
    union
    select team, 'team' from deals where team is not null
),
wanted as (
    select coalesce(owner, team) as name, case when owner is not null then 'owner' else 'team' end as kind, count(*) as months,
        min(month) as first_month, max(month) as last_month,
        bool_or(exists (
            select 1 from quotas_apart as part
            where part.month = quotas.month and part.owner is not distinct from quotas.owner
              and part.team is not distinct from quotas.team)) as adds
    from quotas
    where (owner is not null or team is not null) and month <= getvariable('as_of')
    group by all
)
select
    format('{} has a quota for {}, {}, and no deal: is the name spelled otherwise in the deals?{}',
        name, counted(months, 'month', 'months'), spanned(strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m'), 'to'),
        case when adds then ' The quota counts in the whole.' else '' end),
    format('{} punya kuota untuk {} bulan, {}, tetapi tidak punya transaksi: apakah namanya ditulis lain di transaksi?{}',
        name, months, spanned(strftime(first_month, '%Y-%m'), strftime(last_month, '%Y-%m'), 'sampai'),
        case when adds then ' Kuotanya tetap dihitung dalam keseluruhan.' else '' end)
from wanted
anti join known using (name, kind)
where (select count(*) from deals) > 0
order by name
