-- en: Qualified leads not contacted yet
-- id: Prospek memenuhi syarat yang belum dihubungi
-- most: 200
select place, source, lead_id, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate, times_asked_again,
    record_link(source, 'leads', lead_id) as link
from call_queue
order by place
