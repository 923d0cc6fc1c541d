-- Closed deals whichever way: won, lost, or abandoned without a decision.
select * from deals
where outcome in ('won', 'lost', 'abandoned') and (closed_on is null or closed_on <= getvariable('as_of'))
