-- en: What was agreed on following up
-- id: Kesepakatan tindak lanjut
select distinct agreed_hours from lead_follow_ups
