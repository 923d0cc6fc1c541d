select place, source, lead_id, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate,
    record_link(source, 'leads', lead_id) as link
from call_queue
