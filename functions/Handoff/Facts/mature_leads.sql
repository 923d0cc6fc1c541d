-- Leads old enough to be judged.
select * from leads where is_mature
