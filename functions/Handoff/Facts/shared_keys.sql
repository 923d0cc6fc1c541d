-- Addresses and numbers that either side found under several names or customers: they are nobody's own.
select distinct unnest(string_split(shared_keys, ';')) as key
from (select shared_keys from lead_records union all select shared_keys from lead_outcomes)
where shared_keys is not null
