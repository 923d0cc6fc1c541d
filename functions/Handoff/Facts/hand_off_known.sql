-- For which days either side's exports speak, as each side said.
select 'leads' as fact_table, source, from_day, to_day, last_on from leads_known
union all
select kind, source, from_day, to_day, last_on from sales_known
