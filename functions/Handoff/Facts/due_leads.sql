-- Leads whose agreed time is over, among those of a time in which touches were written down. One that was refused at once needs no call.
select * from leads where is_due and is_in_time is not null and touches_are_recorded
    and not (disposition = 'refused' and not is_touched)
