-- The share of all decided deals of a tool that were won. A tool that tells no lost deals has none: its 100 % is no odds.
select source, count(*) filter (where outcome = 'won') / count(*)::double as win_share, count(*) as decided
from closed_deals
group by source
having count(*) >= 20 and count(*) filter (where outcome = 'lost') > 0
