-- The last day of whose leads all are old enough to be judged.
select deals_to - (select days from horizon) as day from sales_days
