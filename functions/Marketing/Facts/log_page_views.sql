-- Page views of people in access logs.
select day, site, page, count(*) as page_views from page_hits group by all
