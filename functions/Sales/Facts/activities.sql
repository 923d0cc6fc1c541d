-- What was done: a plan was not, nor what lies ahead of all that is known.
select * from listed_activities
where not is_planned and not is_ahead
