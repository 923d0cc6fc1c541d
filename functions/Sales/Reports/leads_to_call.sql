-- en: Qualified leads not contacted yet
-- id: Prospek memenuhi syarat yang belum dihubungi
-- most: 200
select place, source, lead_id, owner, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate,
    record_link(source, 'leads', lead_id) as link
from leads_to_call left join (select source, lead_id, owner from lead_statuses) using (source, lead_id)
order by place
