-- The day up to which deals are known; the report's own where no deal bears a day.
select coalesce(max(to_day), getvariable('as_of')) as day from known_days where fact_table = 'deals'
