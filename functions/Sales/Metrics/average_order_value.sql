-- en: Average order value
-- id: Rata-rata nilai pesanan
-- unit: money
-- cases: order, orders
-- kasus: pesanan
-- formula: what paid orders brought for goods, after the seller's discount, without shipping and fees, before returns / number of those
--   orders
-- rumus: hasil barang dari pesanan yang dibayar, setelah diskon penjual, tanpa ongkos kirim dan biaya, sebelum pengembalian / banyaknya
--   pesanan itu
-- base: paid orders with an amount in the report's currency
-- dasar: pesanan dibayar dengan nilai dalam mata uang laporan
-- source: average order value as Shopify's reports define it (gross sales less discounts / orders)
-- sumber: rata-rata nilai pesanan menurut laporan Shopify (penjualan kotor dikurangi diskon / pesanan)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: ordered_on
-- by: channel, shop, source, lead_source, campaign
-- of: orders
-- given: orders
--   order_id, ordered_on, value
--   a, 2026-01-05, 100
--   b, 2026-02-01, 50
--   c, 2026-02-01,
-- then: numerator 150, denominator 2, n 2
select
    coalesce(sum(value), 0) as numerator,
    count(value) as denominator,
    count(value) as n
from orders
