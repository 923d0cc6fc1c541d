-- Days on which a deal with a person was won: what they ask for afterwards is a new lead.
select p.person, o.closed_at::date as won_on
from lead_outcomes o join outcome_people p using (outcome_key)
where p.person is not null and o.outcome = 'won' and o.closed_at is not null
union
select person, won_on from records where won_on <= getvariable('as_of')
