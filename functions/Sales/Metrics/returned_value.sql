-- en: Returned value
-- id: Nilai dikembalikan
-- unit: money
-- cases: order, orders
-- kasus: pesanan
-- formula: what was given back of paid orders for goods, on the day of the return; where no day is told, on that of the first export that
--   holds it, or on the order's own
-- rumus: hasil barang yang dikembalikan dari pesanan yang dibayar, pada hari pengembalian; bila harinya tidak disebut, pada hari ekspor
--   pertama yang memuatnya, atau pada hari pesanannya
-- base: paid orders with an amount in the report's currency of which something was given back
-- dasar: pesanan dibayar dengan nilai dalam mata uang laporan yang sebagian atau seluruhnya dikembalikan
-- source: common practice of e-commerce reporting (returns by day of return)
-- sumber: praktik umum pelaporan toko daring (pengembalian menurut harinya)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: returned_on
-- by: channel, shop, source, lead_source, campaign
-- of: orders
-- given: order_returns
--   order_id, returned_on, value
--   a, 2026-01-05, 10
--   b, 2026-02-01, 5
--   c, 2026-02-01,
-- then: value 15, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) as n
from order_returns
