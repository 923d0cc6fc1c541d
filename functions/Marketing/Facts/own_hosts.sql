-- The business's own hosts: those the logs name as site, and the one that pages within visits mostly refer from.
select distinct regexp_replace(lower(site), '^www\.', '') as host from page_hits where site is not null
union
select host from (
    select regexp_replace(lower(referrer), '^www\.', '') as host, count(*) as hits, sum(count(*)) over () as of
    from visit_hits where not is_landing and referrer is not null group by 1
)
where hits * 2 > of
