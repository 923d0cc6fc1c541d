-- en: Month forecast, low
-- id: Perkiraan bulan, batas bawah
-- unit: money
-- cases: month, months
-- kasus: bulan
-- formula: won so far + what the last business days of each of the twelve months before brought, as many as are left now; a tenth of those
--   months would have ended lower
-- rumus: yang sudah dimenangkan + yang dibawa hari-hari kerja terakhir dari masing-masing dua belas bulan sebelumnya, sebanyak hari kerja
--   yang kini tersisa; sepersepuluh dari bulan-bulan itu akan berakhir lebih rendah
-- base: won value of the months before, six at least; nothing is foretold of a month that is over
-- dasar: nilai menang bulan-bulan sebelumnya, setidaknya enam; bulan yang sudah berakhir tidak diperkirakan
-- source: Hyndman and Fan 1996, type 7, over the business's own months
-- sumber: Hyndman dan Fan 1996, tipe 7, atas bulan-bulan usaha itu sendiri
-- adds: over time last, over parts none
-- gap: zero
-- better: up
-- day: from_day, to_day
-- grains: all
-- given: month_forecast
--   from_day, to_day, low_value, months
--   2026-06-01, 2026-06-30, 800, 12
-- then: value 800, n 12
select
    sum(low_value) as value,
    coalesce(sum(months), 0)::bigint as n
from month_forecast
