select * replace (coalesce(refused_reason, 'no reason') as refused_reason) from leads where disposition = 'refused'
