-- en: Where the month will end
-- id: Perkiraan akhir bulan ini
select month, day, business_days, business_days_left, won_value, low_value, likely_value, high_value, months from month_forecast
