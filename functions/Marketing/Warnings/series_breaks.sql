-- A comparison across a break compares two things.
with words(word, english, indonesian) as (
    values ('impressions', 'impressions', 'impresi'), ('views', 'views', 'tayangan'),
        ('follower_gain', 'follower gain', 'pertambahan pengikut'),
        ('new followers', 'new followers', 'pengikut baru'),
            ('difference of followers', 'the difference of followers', 'selisih jumlah pengikut')
)
select
    format('On {}, the figure “{}” holds {} from {} on, and {} before: a change across that day is partly one of meaning.', b.network,
        m.english, n.english, b.day, o.english),
    format('Di {}, angka “{}” berisi {} sejak {}, dan {} sebelumnya: perubahan yang melewati hari itu sebagian adalah perubahan arti.',
        b.network, m.indonesian, n.indonesian, b.day, o.indonesian)
from breaks b join words m on m.word = b.measure join words n on n.word = b.new_meaning join words o on o.word = b.old_meaning
-- No comparison of the page reaches back further than thirteen months and the year before them.
where b.day > getvariable('as_of')::date - interval 26 month
order by b.day, b.network, b.measure
