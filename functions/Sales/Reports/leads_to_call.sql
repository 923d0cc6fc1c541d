-- en: Qualified leads not contacted yet
-- id: Prospek memenuhi syarat yang belum dihubungi
-- most: 200
select place, source, lead_id, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate,
    record_link(source, 'leads', lead_id) as link
from leads_to_call
order by place
