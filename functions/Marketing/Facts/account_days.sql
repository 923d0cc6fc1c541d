-- An account's own figures by day, each once: a file may hold the same chart in two blocks.
select network, account, measure, day, value
from social_days_counting
where day <= getvariable('as_of')
qualify row_number() over (partition by series, day order by file, line) = 1
