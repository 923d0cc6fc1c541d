-- A comparison across a break compares two things.
select
    format('{} on {} counts {} from {} on, and {} before: a change across that day is partly one of meaning.', measure, network, new_meaning, day, old_meaning),
    format('{} di {} menghitung {} sejak {}, dan {} sebelumnya: perubahan melewati hari itu sebagian adalah perubahan arti.', measure, network, new_meaning, day, old_meaning)
from breaks
order by day, network, measure
