-- Each lead's human touches, found by any id that its person has: of a lead, a contact or a deal.
with touched as (
    select i.person, t.touched_at from lead_touches t join person_ids i on i.kind = 'lead' and i.id = t.lead_id
        and (t.source is null or t.source = i.source)
    union
    select i.person, t.touched_at from lead_touches t join person_ids i on i.kind = 'contact' and i.id = t.contact_id
        and (t.source is null or t.source = i.source)
    union
    select i.person, t.touched_at from lead_touches t join person_ids i on i.kind = 'deal' and i.id = t.deal_id
        and (t.source is null or t.source = i.source)
)
select l.lead_key, t.touched_at
from touched t join lead_turns l on l.person = t.person and not came_before(t.touched_at, l.from_at)
    and came_before(t.touched_at, l.until_at)
union
select m.lead_key, t.touched_at
from lead_touches t join matches m on m.deal_id = t.deal_id and (t.source is null or t.source = m.source)
where m.lead_key is not null
