-- Reach counts people: posts' reach added up counts whoever saw two of them twice, and is told by that name.
select
    format('Reach of {} is the reach of its posts added up, since no daily chart of the account was taken in: whoever saw two posts '
        || 'counts twice, so it is more than the people reached. The chart of reach (Meta Business Suite, Insights) tells it by day.',
        string_agg(distinct network, ', ' order by network)),
    format('Jangkauan {} adalah jumlah jangkauan tiap postingan, karena grafik harian akunnya belum diterima: orang yang melihat dua '
        || 'postingan terhitung dua kali, jadi lebih banyak dari orang yang sebenarnya dijangkau. Grafik jangkauan (Meta Business '
        || 'Suite, Insights) menunjukkannya per hari.', string_agg(distinct network, ', ' order by network))
from social_counts
where measure = 'reach' and is_additive
having count(*) > 0
