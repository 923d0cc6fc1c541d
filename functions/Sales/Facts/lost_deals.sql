select * from closed_deals where outcome = 'lost'
