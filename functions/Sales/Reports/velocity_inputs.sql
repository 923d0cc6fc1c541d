-- en: What the sales velocity is made of
-- id: Susunan laju penjualan
select day, span_days, open_deals, decided, win_rate, average_value, cycle_days from velocity
