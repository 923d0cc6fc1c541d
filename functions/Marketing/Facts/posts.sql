-- What was published: what drew nothing ahead of all that is known was not.
select * from listed_posts
where not coalesce(is_ahead, false)
