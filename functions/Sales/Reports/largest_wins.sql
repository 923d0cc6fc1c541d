-- en: Largest won deals of the last months
-- id: Transaksi menang terbesar beberapa bulan terakhir
select closed_on, coalesce(name, account, deal_id) as deal, value
from won_deals, sales_day
where value is not null and closed_on between date_trunc('month', day) - interval 2 month and day
qualify row_number() over (partition by date_trunc('month', closed_on) order by value desc, closed_on, source, deal_id) <= 20
order by value desc, closed_on, source, deal_id
