-- Records of leads that count by the report's day, with their person: tests and spam are none.
select r.*, p.person from lead_records r join lead_people p using (record)
