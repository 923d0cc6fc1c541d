-- Open deals that are longer in their stage (or, where nobody tells when it was entered, longer open) than three quarters
-- of the won deals took from creation to close, or of which the tool knows the last activity and it lies over 30 days back.
select * from open_deals
where coalesce(days_in_stage, days_open) > limit_days or days_silent > 30
