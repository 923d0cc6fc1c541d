-- Days on which a deal with a person was won: by the status of one of their leads, or as the hand-off gave it back.
select person, won_on from status_wins
union
select r.person, w.won_on
from lead_wins w join counted_records r on r.source = w.source and r.lead_id = w.lead_id
where w.won_on <= getvariable('as_of')
