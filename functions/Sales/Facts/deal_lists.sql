-- From which day on each tool's list holds every deal that was created: null where nothing speaks against the whole list.
select source, from_day from lists_begin('deal_days')
