select * from closed_deals where outcome = 'won'
