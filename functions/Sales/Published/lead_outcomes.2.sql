-- What became of leads: every deal as it stood on the report's day, and every record of a lead that sales was given.
with lent as (
    -- A deal is known by the ids of those that were merged into it too: a lead may still name one of them.
    select source, into_deal_id as deal_id, string_agg(deal_id, ';' order by deal_id) as ids
    from merged_deals anti join deals using (source, deal_id)
    group by source, into_deal_id
),
known as (
    select
        'deal|' || deals.source || '|' || deal_id as outcome_key,
        -- Our own list of deals may speak of any tool's leads.
        nullif(deals.source, 'deals') as source,
        lead_id,
        null as other_ids,
        concat_ws(';', deal_id, lent.ids) as deal_id,
        contact_ids,
        person_key as person_keys,
        'accepted' as disposition,
        null as refused_reason,
        null::timestamp as decided_at,
        stage,
        case when closed_on <= getvariable('as_of') then outcome when outcome = 'open' then 'open' when closed_on is null then outcome
            else 'open' end as outcome,
        value,
        (select currency from report_currency) as currency,
        created_at,
        case when closed_on <= getvariable('as_of') then closed_at end as closed_at,
        case when closed_on <= getvariable('as_of') then lost_reason end as lost_reason
    from deals left join lent using (source, deal_id)
    where created_on is null or created_on <= getvariable('as_of')
    union all
    select
        'lead|' || coalesce(source, '') || '|' || lead_id,
        source, lead_id, other_ids, deal_id, contact_id, person_keys,
        disposition, refused_reason, changed_at,
        status, null, null, (select currency from report_currency), created_at, null, null
    from lead_statuses left join lead_people using (record)
    where created_at is null or created_at::date <= getvariable('as_of')
    -- A record that was merged speaks only where the one that is left was never exported.
    qualify not is_merged or bool_and(is_merged) over (partition by coalesce(person, record))
),
shared as (
    select link as key from lead_people_shared
    union
    -- One address or number under several customers is a reseller's, or nobody's.
    select key
    from (select unnest(string_split(person_key, ';')) as key, name_key(account) as account from deals
        where person_key is not null and account is not null)
    group by key
    having count(distinct account) >= 3
),
told as (
    select outcome_key, string_agg(key, ';' order by key) as shared_keys
    from (select distinct outcome_key, unnest(string_split(person_keys, ';')) as key from known where person_keys is not null)
    where key in (select key from shared)
    group by outcome_key
)
select known.*, told.shared_keys from known left join told using (outcome_key)
