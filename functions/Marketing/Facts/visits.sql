-- Visits by the 30-minute rule, dated by their first page view, with the page they landed on and the channel that brought
-- them: Google Analytics' default channel group (https://support.google.com/analytics/answer/9756891), by the landing page's own
-- address and referrer, unless a rule of the business's own fits (channel_rules). A referrer of the business's own hosts is no source.
with landings as (
    select
        visitor, visit, site, page as landing_page, utm_source, utm_medium, utm_campaign,
        case when regexp_replace(lower(referrer), '^www\.', '') in (select host from own_hosts) then null
            else lower(referrer) end as referrer
    from visit_hits where is_landing
),
sourced as (
    select
        *,
        coalesce(lower(utm_source), referrer, '(direct)') as source,
        coalesce(lower(utm_medium), '') as medium,
        coalesce(lower(utm_campaign), '') as campaign_text,
        utm_source is not null or utm_medium is not null or utm_campaign is not null as is_tagged
    from landings
),
kinds as (
    select s.source, min(t.kind) as kind
    from (select distinct source from sourced) s join traffic_sources t
        on s.source = t.word
        or (contains(t.word, '.') and ends_with(s.source, '.' || t.word))
        or (not contains(t.word, '.') and starts_with(regexp_replace(s.source, '^www\.', ''), t.word || '.'))
    group by 1
),
channelled as (
    select
        s.*, k.kind,
        regexp_matches(medium, '^(.*cp.*|ppc|retargeting|paid.*)$') as is_paid,
        k.kind = 'shopping' or regexp_matches(campaign_text, '^(.*(([^a-df-z]|^)shop|shopping).*)$') as is_shopping
    from sourced s left join kinds k using (source)
),
ruled as (
    select s.source, s.medium, s.campaign_text, arg_min(r.channel, r.place) as rule_channel
    from (select distinct source, medium, campaign_text from sourced) s join channel_rules r
        on s.source glob r.source and s.medium glob r.medium and s.campaign_text glob r.campaign
    group by all
),
totals as (
    select visitor, visit, min(day) as day, min(viewed_at) as started_at, count(*) as page_views,
        date_diff('second', min(viewed_at), max(viewed_at)) as seconds
    from visit_hits group by visitor, visit
)
select
    t.visitor, t.visit, t.day, t.started_at, t.page_views, t.seconds, c.site, c.landing_page, c.source, nullif(c.medium, '') as medium,
    c.utm_campaign as campaign,
    case
        when r.rule_channel is not null then r.rule_channel
        when not c.is_tagged and c.source = '(direct)' then 'Direct'
        when contains(c.campaign_text, 'cross-network') then 'Cross-network'
        when c.is_shopping and c.is_paid then 'Paid Shopping'
        when c.kind = 'search' and c.is_paid then 'Paid Search'
        when c.kind = 'social' and c.is_paid then 'Paid Social'
        when c.kind = 'video' and c.is_paid then 'Paid Video'
        when c.medium in ('display', 'banner', 'expandable', 'interstitial', 'cpm') then 'Display'
        when c.is_paid then 'Paid Other'
        when c.is_shopping then 'Organic Shopping'
        when c.kind = 'social' or c.medium in ('social', 'social-network', 'social-media', 'sm', 'social network', 'social media')
        then 'Organic Social'
        when c.kind = 'video' or contains(c.medium, 'video') then 'Organic Video'
        when c.kind = 'search' or c.medium = 'organic' then 'Organic Search'
        when c.source in ('email', 'e-mail', 'e_mail', 'e mail') or c.medium in ('email', 'e-mail', 'e_mail', 'e mail') then 'Email'
        when c.medium = 'affiliate' then 'Affiliates'
        when c.medium = 'audio' then 'Audio'
        when c.source = 'sms' or c.medium = 'sms' then 'SMS'
        when ends_with(c.medium, 'push') or contains(c.medium, 'mobile') or contains(c.medium, 'notification') or c.source = 'firebase'
        then 'Mobile Push Notifications'
        when c.medium in ('referral', 'app', 'link') or (c.medium = '' and c.referrer is not null) then 'Referral'
        else 'Unassigned'
    end as channel
from totals t join channelled c using (visitor, visit) left join ruled r on r.source = c.source and r.medium = c.medium
    and r.campaign_text = c.campaign_text
