-- Deals that were won or lost by the report's day. A close date that lies ahead is a forecast, whatever the stage says.
select * from deals
where outcome in ('won', 'lost') and (closed_on is null or closed_on <= getvariable('as_of'))
