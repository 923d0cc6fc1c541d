-- Sessions by channel, where the channels tell Direct at all: of others nobody knows how many came so. Visits of an access log do.
select *
from channel_sessions
where exists (select 1 from channel_sessions where channel = 'Direct')
   or not exists (select 1 from traffic_counts where measure = 'sessions' and channel is not null)
