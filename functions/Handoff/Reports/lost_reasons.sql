-- en: Why leads' deals were lost, by campaign
-- id: Alasan transaksi dari prospek kalah, menurut kampanye
select coalesce(lost_reason, 'no reason') as lost_reason, coalesce(campaign, channel) as campaign, count(*) as leads
from leads
where is_lost
group by all
order by leads desc, lost_reason, campaign
limit 100
