-- Records of leads that marketing handed over, with their person.
select r.*, r.deal_ids as deal_id, null::varchar as status, null::varchar as lead_source, p.person
from lead_records r join people p using (record)
where r.created_at::date <= getvariable('as_of')
