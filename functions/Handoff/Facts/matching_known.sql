-- Whether what became of leads can be told: of the deals since the first lead, how many carry something to match by and how many met a
-- lead. Where no deal meets any, or practically none of the won ones carries an id, an address or a number (fewer than one in fifty),
-- no sale is known to come from a lead, which is not that none did. A tool whose deals name their leads is enough; so are leads that name
-- their deals. Of fewer than ten deals, half of which carry something, it may be true that none came from a lead.
with since as (
    select
        source, match, matched_by, outcome,
        match <> 'unmatched' or lead_id is not null or other_ids is not null or contact_ids is not null or person_keys is not null
            as is_carrying
    from deal_matches
    where coalesce(created_on, closed_on) >= (select min(created_at)::date from qualified_leads)
        or coalesce(created_on, closed_on) is null
        or match = 'matched'
),
tools as (
    select
        source,
        count(*) as deals,
        count(*) filter (where match = 'matched') as matched,
        count(*) filter (where is_carrying) as carrying,
        count(*) filter (where matched_by = 'deal id') as named_by_lead,
        count(*) filter (where outcome = 'won') as won,
        count(*) filter (where outcome = 'won' and match = 'matched') as won_matched,
        count(*) filter (where outcome = 'won' and is_carrying) as won_carrying
    from since
    group by source
)
select
    coalesce(sum(deals), 0)::bigint as deals,
    coalesce(sum(matched), 0)::bigint as matched,
    coalesce(sum(carrying), 0)::bigint as carrying,
    coalesce(sum(won), 0)::bigint as won,
    coalesce(sum(won_matched), 0)::bigint as won_matched,
    coalesce(sum(won_carrying), 0)::bigint as won_carrying,
    coalesce(sum(deals), 0) = 0
        or coalesce(
            bool_or(
                matched > 0
                and ((won < 20 and (won = 0 or won_carrying > 0)) or 50 * won_carrying >= won or named_by_lead > 0)),
            false)
        or (sum(matched) = 0 and sum(deals) < 10 and 2 * sum(carrying) >= sum(deals)) as is_known
from tools
