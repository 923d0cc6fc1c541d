-- Every deal once: its newest snapshot wins, whatever the order of arrival. A deal that a newer export lacks stays:
-- absent is not lost, so an older version of a file still counts for the deals that only it holds. Who wins is decided
-- by key and recency alone, and only the winners are read whole.
with
-- What the business says of a stage outweighs what its name and the tool's flags of it suggest; what is said of one tool or pipeline
-- outweighs what is said of all.
meanings as (
    select
        used.source,
        used.pipeline,
        used.stage,
        arg_max(stages.outcome, (stages.source_key is not null)::int * 2 + (stages.pipeline_key is not null)::int) as outcome
    from (select distinct source, pipeline, stage from deals_facts) used
    join stages on stages.stage_key = name_key(used.stage)
        and (stages.source_key is null or stages.source_key = name_key(used.source))
        and (stages.pipeline_key is null or stages.pipeline_key = name_key(used.pipeline))
    group by all
),
-- A word for the outcome that tells none is asked about in the same list; it is nearer to the deal than its stage.
words as (
    select
        used.source,
        used.pipeline,
        used.outcome_word,
        arg_max(stages.outcome, (stages.source_key is not null)::int * 2 + (stages.pipeline_key is not null)::int) as outcome
    from (select distinct source, pipeline, outcome_word from deals_facts where outcome_word is not null) used
    join stages on stages.stage_key = name_key(used.outcome_word)
        and (stages.source_key is null or stages.source_key = name_key(used.source))
        and (stages.pipeline_key is null or stages.pipeline_key = name_key(used.pipeline))
    group by all
),
-- Whose a deal is, for each way in which exports spell it.
people as (
    select used.owner as spelled_owner, used.team as spelled_team, owners.owner, team_names.team, teams.manager
    from (select distinct owner, team from deals_facts) used
    left join owners on owners.owner_key = name_key(used.owner)
    left join teams on teams.owner_key = owners.owner_key
    left join team_names on team_names.team_key = name_key(coalesce(used.team, teams.team))
),
-- Money in another currency is converted at the rate of the close date and stays so: a win is not worth more or less
-- because the rate moved afterwards. Open deals are converted at the newest rate up to the report's day. The narrowest
-- rate wins: a day's over its month's.
converted as (
    select
        used.money,
        used.rate_day,
        used.is_open,
        arg_max(rates.rate, (rates.from_day, rates.from_day - rates.to_day)) as rate
    from (
        select distinct
            coalesce(currency, getvariable('currency')) as money,
            unnest([coalesce(closed_at::date, expected_close_on), getvariable('as_of')]) as rate_day,
            unnest([false, true]) as is_open
        from deals_facts
        where coalesce(currency, getvariable('currency')) <> (select currency from report_currency)
    ) used
    join rates on rates.currency = used.money and rates.from_day <= used.rate_day and (rates.to_day >= used.rate_day or used.is_open)
    group by all
),
meant as (
    select
        latest.* exclude (outcome, outcome_from, owner, team, closed_at, expected_close_on, modified_at, campaign, upload, file, line,
            hash, snapshot_at, uploaded_at, superseded, recency),
        -- A deal's own status is none of its stage's: it says that the deal is over, wherever it last stood.
        -- A word that nobody answered is not answered by its stage's being on the way, nor by that whose name it speaks against.
        case latest.outcome_from
            when 'status' then null
            when 'contradicted' then words.outcome
            when 'word' then coalesce(words.outcome, nullif(meanings.outcome, 'open'))
            else meanings.outcome end as stated,
        coalesce(stated, latest.outcome) as outcome,
        case when stated is not null then 'stages' else latest.outcome_from end as outcome_from,
        -- What the export itself says in a column of its own.
        case when latest.outcome_from in ('tool', 'probability') then latest.outcome end as outcome_told,
        people.owner,
        people.team,
        people.manager,
        -- The close date is one column in the tools; which of the two it is follows from the outcome.
        case when coalesce(stated, latest.outcome) <> 'open'
            then coalesce(latest.closed_at, latest.expected_close_on) end as closed_at,
        case when coalesce(stated, latest.outcome) = 'open'
            then coalesce(latest.expected_close_on, latest.closed_at::date) end as expected_close_on,
        coalesce(currency, getvariable('currency')) as money
    from deals_facts latest
    semi join deal_keys on deal_keys.newest = latest.recency
    left join meanings on meanings.source = latest.source and meanings.pipeline is not distinct from latest.pipeline
        and meanings.stage = latest.stage
    left join words on words.source = latest.source and words.pipeline is not distinct from latest.pipeline
        and words.outcome_word = latest.outcome_word
    left join people on people.spelled_owner is not distinct from latest.owner and people.spelled_team is not distinct from latest.team
)
-- Without a rate, or converted to more than a value may be, the value is null: the deal counts as won, its money is added nowhere, and a
-- warning of its own lists each.
select
    meant.* exclude (money, stated),
    cast(meant.created_at as date) as created_on,
    cast(meant.closed_at as date) as closed_on,
    converted.rate,
    case
        when meant.money = (select currency from report_currency) then meant.amount
        else try_cast(meant.amount * converted.rate as decimal(18, 4))
    end as value,
    cast(meant.closed_at as date) - cast(meant.created_at as date) as days_to_close
from meant
left join converted on converted.money = meant.money
    and converted.is_open = (meant.outcome = 'open')
    and converted.rate_day = case when meant.outcome = 'open' then getvariable('as_of') else meant.closed_at::date end
