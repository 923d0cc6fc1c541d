-- en: Orders
-- id: Pesanan
-- unit: orders
-- cases: order, orders
-- kasus: pesanan
-- formula: paid orders of shops, each once however many lines it has, by the day of payment (of the order where no payment is told);
--   cancelled and unpaid ones are left out; orders are no deals, and deals no orders
-- rumus: pesanan toko yang dibayar, masing-masing sekali berapa pun barisnya, menurut hari pembayaran (hari pesanan bila pembayaran tidak
--   disebut); yang batal dan belum dibayar tidak dihitung; pesanan bukan transaksi, dan sebaliknya
-- base: paid orders
-- dasar: pesanan yang dibayar
-- source: common practice of e-commerce reporting
-- sumber: praktik umum pelaporan toko daring
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: ordered_on
-- by: channel, shop, source, lead_source, campaign, currency
-- of: orders
-- given: orders
--   order_id, ordered_on
--   a, 2026-01-05
--   b, 2026-02-01
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from orders
