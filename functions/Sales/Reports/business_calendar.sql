-- en: Days that are not as their weekday says
-- id: Hari yang tidak seperti biasanya
select date, name, is_workday
from holidays
where date between getvariable('as_of') - 400 and getvariable('as_of') + 40
order by date
