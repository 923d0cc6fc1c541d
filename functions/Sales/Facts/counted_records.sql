-- Records of leads whose day is known, with their person.
select s.*, p.person from lead_statuses s join lead_people p using (record) where s.created_at is not null
