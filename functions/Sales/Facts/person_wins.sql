-- Days on which a deal with a person was won.
with won as (
    select source, deal_id, lead_id, contact_ids, person_key, closed_on from deals
        where outcome = 'won' and closed_on <= getvariable('as_of')
)
select i.person, w.closed_on as won_on from won w join person_ids i on i.kind = 'lead' and i.id = w.lead_id
    and w.source in (i.source, 'deals')
union
select i.person, w.closed_on from won w join person_ids i on i.kind = 'deal' and i.id = w.deal_id and w.source in (i.source, 'deals')
union
select i.person, w.closed_on
from (select source, closed_on, trim(unnest(string_split(contact_ids, ';'))) as contact_id from won where contact_ids is not null) w
join person_ids i on i.kind = 'contact' and i.id = w.contact_id and i.source = w.source
union
select i.person, w.closed_on
from (select closed_on, unnest(string_split(person_key, ';')) as key from won where person_key is not null) w
join person_ids i on i.kind = 'key' and i.id = w.key
