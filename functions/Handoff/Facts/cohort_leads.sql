-- Leads of which each period's chain is made. A win of unknown amount has no place in a chain that ends in money; a warning counts them.
select * from followed_leads where not (is_won and not has_amount)
