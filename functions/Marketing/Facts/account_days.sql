-- An account's own figures by day, each once: a file may hold the same chart in two blocks, and two kinds of export may tell
-- the same figure, of which the newest counts.
select network, account, measure, day, value
from social_days_counting
where day <= getvariable('as_of')
qualify row_number() over (partition by network, account, measure, day order by snapshot_at desc, uploaded_at desc, hash desc, file,
    line) = 1
