-- Every lead once: a person's enquiry, dated by its first record (see enquiries). Records of the same person are one lead until a deal is
-- won, or until
-- they are silent for silence_days; tests and spam are none.
select * from leads_of('counted_records', 'person_wins')
