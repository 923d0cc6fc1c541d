-- What was sent: what reached nobody ahead of all that is known was not.
select * from listed_emails
where not coalesce(is_ahead, false)
