-- A call made before the lead was written down is no answer to it.
select
    format('{} leads have a call, meeting or message from before they were created; follow-up counts from their creation on.', count(distinct l.lead_key)),
    format('{} prospek punya kontak dari sebelum prospeknya dibuat; tindak lanjut dihitung sejak prospek dibuat.', count(distinct l.lead_key))
from touches t join leads l using (lead_key)
where t.touched_at < l.created_at
having count(*) > 0
