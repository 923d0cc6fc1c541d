-- en: Where a figure changed its meaning
-- id: Tempat arti suatu angka berubah
select network, measure, day, old_meaning, new_meaning
from breaks
order by day, network, measure
