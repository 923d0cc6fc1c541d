-- What the business says of a stage outweighs what the export says of its deals: a deal that the tool itself calls lost then counts as won,
-- or the other way round, and that is told.
select
    format('The list of stages says that ''{}'' in {} means {}: {}{} that the export itself calls {} {} as {}. If that is wrong, leave '
        || 'the stage out of the list, and the export''s own word counts.',
        min(stage), source, outcome, counted(count(*), 'deal', 'deals'),
        case when sum(value) is null then ''
            else format(' (worth {:,.2f} {})', halved(sum(value), 2), (select currency from report_currency)) end,
        outcome_told, plural(count(*), 'counts', 'count'), outcome),
    format('Daftar tahap menyatakan ''{}'' di {} berarti {}: {} transaksi{} yang menurut ekspornya sendiri {} dihitung sebagai {}. Jika '
        || 'itu salah, hapus tahap ini dari daftar, dan kata dari ekspornya yang berlaku.',
        min(stage), source, min(outcome_id), grouped_id(count(*)),
        case when sum(value) is null then ''
            else format(' (senilai {})', translate(format('{:,.2f} {}', halved(sum(value), 2), (select currency from report_currency)),
                ',.', '.,')) end,
        min(told_id), min(outcome_id))
from (
    select *,
        case outcome when 'won' then 'menang' when 'lost' then 'kalah' when 'open' then 'terbuka' else 'batal' end as outcome_id,
        case outcome_told when 'won' then 'menang' when 'lost' then 'kalah' when 'open' then 'terbuka' else 'batal' end as told_id
    from deals join deal_sources using (source)
    where outcome_from = 'stages' and (outcome = 'won') <> (outcome_told = 'won') and outcome_told <> 'open'
      and known_to > (select max(known_to) from deal_sources) - 365
)
group by source, name_key(stage), outcome, outcome_told
order by source, sum(value) desc nulls last, min(stage)
limit 10
