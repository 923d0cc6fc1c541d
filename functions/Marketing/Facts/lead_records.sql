-- Every record of a lead once, its newest snapshot, with the channel that brought it: by the first of the business's own rules
-- that fits (channel_rules); else the one that the export names; else
-- Google Analytics' rules over source and medium (https://support.google.com/analytics/answer/9756891); else what the tool's
-- word for the source means; else 'Unknown'. Ids, addresses and numbers are all that any of its snapshots had.
with newest as (
    select * exclude (place)
    from (
        select *, row_number() over (partition by source, lead_id order by snapshot_at desc, uploaded_at desc, hash desc,
            line desc) as place
        from leads_facts
    )
    where place = 1
),
known_by as (
    select
        source,
        lead_id,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(person_keys, ';')) filter (where person_keys is not null)))),
            ';') as person_keys,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(other_ids, ';')) filter (where other_ids is not null)))),
            ';') as other_ids,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(contact_id, ';')) filter (where contact_id is not null)))),
            ';') as contact_id,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(deal_id, ';')) filter (where deal_id is not null)))),
            ';') as deal_id
    from leads_facts
    group by source, lead_id
),
-- The record that is left names those that were merged into it.
merged as (
    select distinct source, unnest(string_split(other_ids, ';')) as lead_id from leads_facts
        where other_ids is not null and not coalesce(is_merged, false)
),
sourced as (
    select
        *,
        lower(trim(coalesce(utm_source, case when contains(lead_source, ' / ') then split_part(lead_source, ' / ', 1) end, case
            when utm_medium is null then lead_source end))) as origin,
        lower(trim(coalesce(utm_medium, case when contains(lead_source, ' / ') then split_part(lead_source, ' / ', 2) end, ''))) as medium,
        replace(lower(trim(coalesce(lead_source, ''))), '_', ' ') as word,
        utm_source is not null or utm_medium is not null or contains(coalesce(lead_source, ''), ' / ') as is_tagged
    from newest
),
kinds as (
    select s.origin, min(t.kind) as kind
    from (select distinct origin from sourced where origin is not null) s join traffic_sources t
        on s.origin = t.word
        or (contains(t.word, '.') and ends_with(s.origin, '.' || t.word))
        or (not contains(t.word, '.') and starts_with(s.origin, t.word || '.'))
    group by 1
),
known as (
    select s.*, k.kind, w.channel as word_channel, m.channel as medium_channel,
        regexp_matches(s.medium, '^(.*cp.*|ppc|retargeting|paid.*)$') as is_paid
    from sourced s left join kinds k using (origin) left join lead_source_channels w on w.word = s.word
        left join lead_source_channels m on m.word = s.medium
),
ruled as (
    select k.origin as rule_origin, k.word as rule_word, k.medium as rule_medium, k.campaign as rule_campaign,
        arg_min(r.channel, r.place) as rule_channel
    from (select distinct origin, word, medium, campaign from known) k join channel_rules r
        on (coalesce(k.origin, '') glob r.source or k.word glob r.source) and k.medium glob r.medium
            and lower(coalesce(k.campaign, '')) glob r.campaign
    group by all
)
select
    known.source || '|' || known.lead_id as record,
    known.source, known.lead_id, known_by.person_keys, known_by.other_ids, known_by.contact_id, known_by.deal_id, known.created_at,
        known.qualified_at,
    cast(known.created_at as date) as created_on,
    coalesce(known.is_merged, false) or merged.lead_id is not null as is_merged,
    -- An undated win was one before whatever the person asked for afterwards.
    case when known.is_won then coalesce(known.won_on, cast(known.created_at as date)) end as won_on,
    known.status, known.is_test, known.lead_source, known.message,
    coalesce(named.campaign_name, known.campaign) as campaign,
    coalesce(
        ruled.rule_channel,
        (select any_value(w.channel) from lead_source_channels w where lower(w.channel) = lower(known.channel)
            or w.word = replace(lower(known.channel), '_', ' ')),
        known.channel,
        case
            when not is_tagged then null
            when kind = 'shopping' and is_paid then 'Paid Shopping'
            when kind = 'search' and is_paid then 'Paid Search'
            when kind = 'social' and is_paid then 'Paid Social'
            when kind = 'video' and is_paid then 'Paid Video'
            when medium in ('display', 'banner', 'expandable', 'interstitial', 'cpm') then 'Display'
            when is_paid then 'Paid Other'
            when kind = 'shopping' then 'Organic Shopping'
            when kind = 'social' or medium in ('social', 'social-network', 'social-media', 'sm', 'social network', 'social media')
            then 'Organic Social'
            when kind = 'video' or contains(medium, 'video') then 'Organic Video'
            when kind = 'search' or medium = 'organic' then 'Organic Search'
            when origin in ('email', 'e-mail', 'e_mail', 'e mail') or medium in ('email', 'e-mail', 'e_mail', 'e mail') then 'Email'
            when medium = 'affiliate' then 'Affiliates'
            when medium = 'audio' then 'Audio'
            when origin = 'sms' or medium = 'sms' then 'SMS'
            when medium in ('referral', 'app', 'link') then 'Referral'
            when origin in ('(direct)', 'direct') and medium in ('', '(none)', '(not set)') then 'Direct'
        end,
        word_channel,
        medium_channel,
        case kind when 'search' then 'Organic Search' when 'social' then 'Organic Social' when 'video' then 'Organic Video' when 'shopping'
            then 'Organic Shopping' end,
        'Unknown') as channel
from known
join known_by on known_by.source = known.source and known_by.lead_id = known.lead_id
left join merged on merged.source = known.source and merged.lead_id = known.lead_id
left join (select source as campaign_source, campaign_id, name as campaign_name from campaign_names) named
    on named.campaign_source = known.source and named.campaign_id = known.campaign
left join ruled
    on rule_origin is not distinct from known.origin and rule_word = known.word and rule_medium = known.medium
        and rule_campaign is not distinct from known.campaign
