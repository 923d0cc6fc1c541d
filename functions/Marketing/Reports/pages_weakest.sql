-- en: Pages that lost most views
-- id: Halaman yang paling banyak kehilangan tayangan
select page, coalesce(views, 0) as views, views_before, (coalesce(views, 0) - views_before) / views_before::double as change_rate,
    from_day as data_from, to_day as data_to
from page_changes
where views_before >= 20 and coalesce(views, 0) < views_before
order by views_before - coalesce(views, 0) desc, page
limit 15
