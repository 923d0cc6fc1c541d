-- What became of leads: every deal as it stood on the report's day, and every record of a lead that sales was given.
with shared as (
    select link as key from lead_people_shared
    union
    -- One address or number under several customers is a reseller's, or nobody's.
    select key
    from (select unnest(string_split(person_key, ';')) as key, lower(trim(account)) as account from deals where person_key is not null and account is not null)
    group by key
    having count(distinct account) >= 3
)
select * exclude (all_keys), (select string_agg(key, ';' order by key) from (select unnest(string_split(all_keys, ';')) as key) k where key in (select key from shared)) as shared_keys
from outcomes
