-- What orders brought, day by day: each order on its day, and what was given back of it on its own.
select source, shop, channel, lead_source, campaign, currency, ordered_on as day, value, 1 as orders
from orders
union all
select source, shop, channel, lead_source, campaign, currency, returned_on, -value, 0
from order_returns
