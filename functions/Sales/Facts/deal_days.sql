-- view: worked out by each who reads it, which is cheaper than a copy of every deal.
-- When each deal was created and closed, and how far its tool is known. What is marked closed ahead of time is open until then.
select
    source,
    created_on,
    case when outcome <> 'open' and closed_on <= getvariable('as_of') then closed_on end as closed_on,
    known_to
from deals join deal_sources using (source)
where outcome = 'open' or closed_on is not null
