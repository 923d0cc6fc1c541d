-- The stock of open deals as the newest snapshots show it.
select * from deals where outcome = 'open'
