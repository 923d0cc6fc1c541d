-- From when on and until when what happens with a person belongs to which of their leads: from its first record until that of the next.
-- What
-- came before the first belongs to the first.
select
    person,
    lead_key,
    case when row_number() over following = 1 then timestamp '0001-01-01' else created_at end as from_at,
    coalesce(lead(created_at) over following, timestamp '9999-01-01') as until_at
from qualified_leads
window following as (partition by person order by created_at, lead_key)
