-- Leads old enough to be judged. What a win of unknown amount is worth is not known, which is not zero.
select * replace (case when is_won and len(won_values) = 0 then null else won_value end as won_value)
from leads where is_mature
