-- Visits by channel as the report counts them: an analytics tool's sessions, where there is none the access log's visits.
select from_day, to_day, channel, sum(sessions)::bigint as visits
from channel_sessions
group by all
