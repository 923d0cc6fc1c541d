-- en: What the pipeline velocity is made of
-- id: Unsur kecepatan pipeline
select day, span_days, open_deals, decided, win_rate, average_value, cycle_days from velocity
