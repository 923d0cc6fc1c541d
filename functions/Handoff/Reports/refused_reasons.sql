-- en: Why leads were refused, by campaign
-- id: Alasan prospek ditolak, menurut kampanye
select refused_reason, coalesce(campaign, channel) as campaign, count(*) as leads
from refused_leads
group by all
order by leads desc, refused_reason, campaign
limit 100
