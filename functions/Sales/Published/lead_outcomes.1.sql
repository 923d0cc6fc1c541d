-- What became of leads: every deal as it stood on the report's day, and every lead that sales judged.
select
    'deal|' || deals.source || '|' || deal_id as outcome_key,
    -- Our own list of deals may speak of any tool's leads.
    nullif(deals.source, 'deals') as source,
    lead_id,
    deal_id,
    contact_ids,
    person_key,
    'accepted' as disposition,
    null as refused_reason,
    null::timestamp as decided_at,
    stage,
    case when closed_on <= getvariable('as_of') then outcome when outcome = 'open' then 'open' when closed_on is null then outcome else 'open' end as outcome,
    value,
    (select currency from report_currency) as currency,
    created_at,
    case when closed_on <= getvariable('as_of') then closed_at end as closed_at,
    case when closed_on <= getvariable('as_of') then lost_reason end as lost_reason
from deals
where created_on is null or created_on <= getvariable('as_of')
union all
select
    'lead|' || coalesce(source, '') || '|' || lead_id,
    source, lead_id, deal_id, contact_id, person_key,
    disposition, refused_reason, changed_at,
    status, null, null, (select currency from report_currency), created_at, null, null
from lead_statuses
where created_at is null or created_at::date <= getvariable('as_of')
