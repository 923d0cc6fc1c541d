-- What the business says of a stage outweighs the tool's flags of it: a deal that the tool calls lost then counts as won or open, or the
-- other way round, and that is told, by ten stages and the number of the others.
with flagged as (
    select source, outcome, outcome_told, name_key(stage) as stage_key, min(stage) as stage, count(*) as deals, sum(value) as value,
        row_number() over (partition by source, outcome, outcome_told order by sum(value) desc nulls last, min(stage)) as place
    from deals join deal_sources using (source)
    where outcome_from = 'stages' and outcome_told <> 'open' and outcome_told <> outcome
      -- Tools know lost; that nobody decided is the business's word.
      and not (outcome = 'abandoned' and outcome_told = 'lost')
      and known_to > (select max(known_to) from deal_sources) - 365
    group by source, outcome, outcome_told, name_key(stage)
),
told as (
    select source, outcome, outcome_told, count(*) as stages, sum(deals)::bigint as deals, sum(value) as value,
        string_agg('''' || stage || '''', ', ' order by place) filter (where place <= 10) as names,
        case outcome when 'won' then 'menang' when 'lost' then 'kalah' when 'open' then 'terbuka' else 'batal' end as outcome_id,
        case outcome_told when 'won' then 'menang' when 'lost' then 'kalah' else 'batal' end as told_id
    from flagged group by source, outcome, outcome_told
)
select
    format('The list of stages says that {}{} in {} {} {}: {}{} that the export itself calls {} {} as {}. If that is wrong, leave {} out of '
        || 'the list, and the export''s own word counts.',
        names, case when stages > 10 then format(' and {}', counted(stages - 10, 'more stage', 'more stages')) else '' end, source,
        plural(stages, 'means', 'mean'), outcome, counted(deals, 'deal', 'deals'),
        case when value is null then ''
            else format(' (worth {:,.2f} {})', halved(value, 2), (select currency from report_currency)) end,
        outcome_told, plural(deals, 'counts', 'count'), outcome, plural(stages, 'the stage', 'them')),
    format('Daftar tahap menyatakan {}{} di {} berarti {}: {} transaksi{} yang menurut ekspornya sendiri {} dihitung sebagai {}. Jika '
        || 'itu salah, hapus tahap itu dari daftar, dan kata dari ekspornya yang berlaku.',
        names, case when stages > 10 then format(' dan {} tahap lain', grouped_id(stages - 10)) else '' end, source, outcome_id,
        grouped_id(deals),
        case when value is null then ''
            else format(' (senilai {})', translate(format('{:,.2f} {}', halved(value, 2), (select currency from report_currency)),
                ',.', '.,')) end,
        told_id, outcome_id)
from told
order by source, outcome, outcome_told
