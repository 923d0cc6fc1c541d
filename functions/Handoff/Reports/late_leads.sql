-- en: Leads of the last 90 days contacted late or not yet
-- id: Prospek 90 hari terakhir yang terlambat atau belum dihubungi
-- most: 200
select source, lead_id, created_at, times_asked_again, asked_at, touched_at, hours_waited, channel, campaign,
    record_link(source, 'leads', lead_id) as link
from due_leads
where not is_in_time and created_on > getvariable('as_of') - 90
order by hours_waited desc, lead_key
