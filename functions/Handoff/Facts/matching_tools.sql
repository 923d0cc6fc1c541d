-- Of each tool's deals since the first lead, how many carry something to match by that leads carry too, and how many met a lead. Known is
-- what became of leads by a tool of which any deal met one, and two thirds of whose won deals could have: of twenty and more half, or a
-- fiftieth if five of them did. Leads that name their deals are enough; so is a list of few deals with a column for the lead, of which an
-- empty one names none.
with leads_carry as (
    select distinct kind, source from person_ids where person in (select person from records)
),
since as (
    select
        m.source, m.match, m.matched_by, m.outcome,
        m.match <> 'unmatched' or exists (
            select 1 from leads_carry c
            where (c.kind = 'key' and m.person_keys is not null)
                or ((c.source = m.source or m.source = 'deals')
                    and ((c.kind = 'lead' and coalesce(m.lead_id, m.other_ids) is not null)
                        or (c.kind = 'contact' and m.contact_ids is not null)))) as is_carrying
    from deal_matches m
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
        count(*) filter (where matched_by = 'lead id') as naming,
        count(*) filter (where outcome = 'won') as won,
        count(*) filter (where outcome = 'won' and match = 'matched') as won_matched,
        count(*) filter (where outcome = 'won' and is_carrying) as won_carrying
    from since
    group by source
)
select
    * exclude (naming),
    matched > 0 and (
        named_by_lead > 0
        or (naming > 0 and won < 20)
        or 3 * won_carrying >= 2 * won
        or (won >= 20 and (2 * won_carrying >= won or (won_matched >= 5 and 50 * won_carrying >= won)))) as is_known
from tools
