-- What is known of every order: the lines of the newest content that holds it, which says the whole of it. So the same file twice,
-- overlapping exports and a
-- status that changed count once; an order that a newer export lacks stays.
with newest as (
    select source, order_id, max(recency) as recency
    from order_lines_facts
    group by all
),
told as (
    select source, order_id, hash, file
    from order_lines_facts
    semi join newest using (recency)
)
select lines.*
from order_lines_facts lines
semi join told on told.source = lines.source and told.order_id = lines.order_id and told.hash = lines.hash and told.file = lines.file
