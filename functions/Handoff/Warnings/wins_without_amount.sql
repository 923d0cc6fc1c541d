select
    format('{} no amount and {} left out of the diagnosis.', counted(count(*), 'won lead has', 'won leads have'),
        plural(count(*), 'is', 'are')),
    format('{} prospek yang menang tidak punya nilai dan tidak ikut dalam diagnosis.', grouped_id(count(*)))
from leads
where is_won and len(won_values) = 0
having count(*) > 0
