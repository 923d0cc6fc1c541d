-- en: Pages seen most
-- id: Halaman yang paling banyak dilihat
select page, views, views_before, (views - views_before) / nullif(views_before, 0)::double as change_rate, from_day as data_from,
    to_day as data_to
from page_changes
where views > 0
order by views desc, page
limit 25
