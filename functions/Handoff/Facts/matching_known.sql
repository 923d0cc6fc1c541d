-- Whether what became of leads can be told. Where no tool's deals tell it, no sale is known to come from a lead, which is not that none
-- did. Of fewer than ten deals, half of which carry something, it may be true that none came from a lead.
select
    coalesce(sum(deals), 0)::bigint as deals,
    coalesce(sum(matched), 0)::bigint as matched,
    coalesce(sum(carrying), 0)::bigint as carrying,
    coalesce(sum(won), 0)::bigint as won,
    coalesce(sum(won_matched), 0)::bigint as won_matched,
    coalesce(sum(won_carrying), 0)::bigint as won_carrying,
    coalesce(sum(deals), 0) = 0
        or coalesce(bool_or(is_known), false)
        or (sum(matched) = 0 and sum(deals) < 10 and 2 * sum(carrying) >= sum(deals)) as is_known
from matching_tools
