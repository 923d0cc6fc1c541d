-- A call made before the lead was written down is no answer to it.
select
    format('{} a call, meeting or message from before {} created; follow-up counts from then on.',
        counted(count(distinct l.lead_key), 'lead has', 'leads have'), plural(count(distinct l.lead_key), 'it was', 'they were')),
    format('{} prospek punya kontak dari sebelum prospeknya dibuat; tindak lanjut dihitung sejak prospek dibuat.',
        grouped_id(count(distinct l.lead_key)))
from touches t join leads l using (lead_key)
where came_before(t.touched_at, l.created_at)
having count(*) > 0
