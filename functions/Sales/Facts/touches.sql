-- Human touches up to the report's day. A task is a plan or a note, a call that nobody answered and an automatic reply reached nobody;
-- a mail from the customer is not ours. A call that the customer made was answered, and counts as one that we made.
select source, lead_id, deal_id, contact_id, "at" as touched_at, owner
from activities
where kind in ('call', 'meeting', 'email', 'message')
  -- Facts of older readers do not tell.
  and coalesce(has_reached, not is_automatic)
  and (kind in ('call', 'meeting') or coalesce(direction, 'out') = 'out')
  and on_day <= getvariable('as_of')
