-- en: Order value
-- id: Nilai pesanan
-- unit: money
-- cases: order, orders
-- kasus: pesanan
-- formula: what paid orders brought for goods, after the seller's discount, without shipping and fees, on the day of payment, less what was
--   given back, on the day of the return; orders without a rate of exchange are left out
-- rumus: hasil barang dari pesanan yang dibayar, setelah diskon penjual, tanpa ongkos kirim dan biaya, pada hari pembayaran, dikurangi yang
--   dikembalikan, pada hari pengembalian; pesanan tanpa kurs tidak dihitung
-- base: paid orders with an amount in the report's currency
-- dasar: pesanan dibayar dengan nilai dalam mata uang laporan
-- source: net sales as Shopify's and WooCommerce's reports define them, by day of return
-- sumber: penjualan bersih menurut laporan Shopify dan WooCommerce, menurut hari pengembalian
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: day
-- by: channel, shop, source, lead_source, campaign
-- of: orders
-- given: order_movements
--   day, value, orders
--   2026-01-05, 100, 1
--   2026-02-01, 50, 1
--   2026-02-03, -20, 0
--   2026-02-03, , 1
-- then: value 130, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) filter (where orders = 1) as n
from order_movements
