-- Leads that wait or waited for their first touch, where touches are written down; times in hours.
select * from leads where touches_are_recorded and not (disposition = 'refused' and not is_touched)
