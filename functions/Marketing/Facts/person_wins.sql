-- Days on which a deal with a person was won: by the status of one of their leads, or as the hand-off gave it back.
select distinct r.person, w.won_on
from counted_records r join (
    select record, won_on from lead_records
    union all
    select source || '|' || lead_id, won_on from lead_wins
) w using (record)
where w.won_on <= getvariable('as_of')
