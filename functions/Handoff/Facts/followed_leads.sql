-- Leads as the diagnosis counts them. A lead that nobody touched and nobody refused was accepted, or slow work would pass
-- for poor leads; so was one touched after the horizon, however often it had asked again by then. Where most won leads have no touch on
-- record, touches are not written down and their times are unknown.
with kept as (
    select coalesce(avg((is_touched)::int) filter (where is_won), 1) >= 0.5 as is_kept from leads where touches_are_recorded
)
select
    lead_key,
    created_on,
    channel,
    not (disposition = 'refused' and (decided_at is null or decided_at::date <= created_on + (select days from horizon))) as is_accepted,
    case
        when not touches_are_recorded or not (select is_kept from kept) then 'Unknown'
        when touched_at is null or date_diff('second', created_at, touched_at) / 3600.0 > (select days from horizon) * 24 then 'Untouched'
        when hours_most <= getvariable('agreed_hours') / 4 then 'Fast'
        when hours_most <= getvariable('agreed_hours') then 'InTime'
        when hours_least <= getvariable('agreed_hours') then 'Unknown'
        when hours_least <= getvariable('agreed_hours') * 3 then 'Late'
        else 'VeryLate'
    end as follow_up,
    hours_to_touch,
    asked_at,
    is_won,
    won_on,
    won_value,
    len(won_values) > 0 as has_amount
from leads
