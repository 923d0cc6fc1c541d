-- en: Targets of this month and the two before
-- id: Target bulan ini dan dua bulan sebelumnya
select month, metric, owner, team, value::double as target
from targets
where month between date_trunc('month', getvariable('as_of')::date) - interval 2 months and getvariable('as_of')
order by month desc, metric, owner nulls first, team nulls first
