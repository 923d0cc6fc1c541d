-- Every lead that marketing handed over once: a person's enquiry, dated by its first record (see enquiries).
select * from leads_of('records', 'person_wins')
where qualified_at::date <= getvariable('as_of')
