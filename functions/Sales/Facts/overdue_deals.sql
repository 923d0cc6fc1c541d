-- Open deals whose expected close is over: the date is wrong, or the deal is.
select * from open_deals where days_late > 0
