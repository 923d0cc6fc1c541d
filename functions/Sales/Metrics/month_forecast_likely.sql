-- en: Month forecast, likely
-- id: Perkiraan bulan, kemungkinan besar
-- unit: money
-- formula: won so far + what the last business days of each of the twelve months before brought, as many as are left now; half of those months would have ended lower
-- base: won value of the months before, six at least
-- source: Hyndman and Fan 1996, type 7, over the business's own months
-- day: from_day, to_day
-- grains: all
-- given: month_forecast
--   from_day, to_day, likely_value, months
--   2026-06-01, 2026-06-30, 800, 12
-- then: value 800, n 12
select
    sum(likely_value) as value,
    coalesce(sum(months), 0)::bigint as n
from month_forecast
