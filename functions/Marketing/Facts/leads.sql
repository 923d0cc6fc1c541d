-- Every lead once: records of the same person, by e-mail address or phone number, are one lead, dated by the first; tests and
-- spam are none. The record that became a deal, else a CRM's before a form's,
-- speaks for the person; what brought them is told by their first record that knows.
with counted as (
    select *, coalesce(person_key, source || '|' || lead_id) as person
    from lead_records
    where not is_test and created_on <= getvariable('as_of')
),
placed as (
    select
        *,
        row_number() over (partition by person order by deal_id is null, source = 'meta-leads', created_at, source, lead_id) = 1 as speaks,
        row_number() over (partition by person order by channel = 'Unknown' and campaign is null, created_at, source, lead_id) = 1 as tells
    from counted
)
select
    any_value(source || '|' || lead_id) filter (where speaks) as lead_key,
    any_value(source) filter (where speaks) as source,
    any_value(lead_id) filter (where speaks) as lead_id,
    any_value(person_key) as person_key,
    any_value(contact_id) filter (where speaks) as contact_id,
    any_value(deal_id) filter (where speaks) as deal_id,
    any_value(status) filter (where speaks) as status,
    min(created_at) as created_at,
    min(qualified_at) as qualified_at,
    min(created_on) as created_on,
    any_value(channel) filter (where tells) as channel,
    any_value(lead_source) filter (where tells) as lead_source,
    any_value(campaign) filter (where tells) as campaign,
    any_value(message) filter (where tells) as message,
    count(*) as records
from placed
group by person
