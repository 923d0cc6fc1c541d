-- en: The agreed time to follow up
-- id: Kesepakatan tindak lanjut
select distinct agreed_hours from lead_follow_ups
