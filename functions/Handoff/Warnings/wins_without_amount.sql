select
    format('{} won leads have no amount and are left out of the diagnosis.', count(*)),
    format('{} prospek yang menang tidak punya nilai dan tidak ikut dalam diagnosis.', count(*))
from leads
where is_won and len(won_values) = 0
having count(*) > 0
