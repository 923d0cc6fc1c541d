-- What campaigns cost beside what became of the leads that they brought on the same days: campaigns that both sides name, and days whose
-- leads are all old enough to be judged. A lead belongs to the longest span of its campaign's cost that holds its day. Tools write no row
-- of a day that cost nothing, as a Sunday: days between two costs of a campaign that are no more than a week apart belong to the first.
with spans as (
    select
        *,
        case
            when lead(from_day) over campaign_days - to_day <= 8 then greatest(to_day, lead(from_day) over campaign_days - 1)
            else to_day
        end as until_day
    from campaign_spans
    window campaign_days as (partition by campaign_key order by from_day, to_day)
),
placed as (
    select
        l.lead_key,
        any_value(s.campaign) as campaign,
        max_by({from_day: s.from_day, to_day: s.to_day}, (l.created_on <= s.to_day, s.to_day - s.from_day, s.from_day)) as span,
        any_value(l.is_won) as is_won,
        any_value(len(l.won_values)) > 0 as is_valued,
        any_value(l.won_value) as won_value
    from leads l
    join spans s on s.campaign_key = name_key(l.campaign) and l.created_on between s.from_day and s.until_day
    where s.is_judged and (l.created_on <= s.to_day or l.is_mature)
    group by l.lead_key
)
select from_day, to_day, campaign, cost, 0 as leads, 0 as won, 0 as valued, 0 as won_value
from campaign_spans
where is_named and is_judged
union all
select span.from_day, span.to_day, campaign, 0, 1, is_won::int, (is_won and is_valued)::int, case when is_won then won_value else 0 end
from placed
