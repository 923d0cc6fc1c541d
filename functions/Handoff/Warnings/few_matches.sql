-- Half of the deals without a lead: what is told here of leads is not told of most of sales.
select
    format('Only {} of {} of the time since the first lead could be matched to a lead.', grouped(count(*) filter (where match = 'matched')),
        counted(count(*), 'deal', 'deals')),
    format('Hanya {} dari {} transaksi sejak prospek pertama yang cocok dengan suatu prospek.',
        grouped_id(count(*) filter (where match = 'matched')), grouped_id(count(*)))
from deal_matches
where created_on >= (select min(created_on) from leads)
having count(*) > 0 and 2 * count(*) filter (where match = 'matched') < count(*)
