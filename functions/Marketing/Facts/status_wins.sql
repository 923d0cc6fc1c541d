-- Days on which a deal with a person was won, by the status of one of their leads.
select distinct person, won_on from counted_records where won_on <= getvariable('as_of')
