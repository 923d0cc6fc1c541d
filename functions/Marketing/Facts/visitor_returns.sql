-- Who came on which day, and whether an earlier day of the data had seen them.
select day, visitor, site, day > min(day) over (partition by visitor) as is_return
from visitor_days
where day <= getvariable('as_of')
