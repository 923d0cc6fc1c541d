-- info@, a switchboard, a made-up number: they join nobody, or many people would be one lead.
select
    format('{} e-mail addresses and {} phone numbers stand under three or more different names, in {} records: they are nobody''s own and join no leads.', count(*) filter (where kind = 'email'), count(*) filter (where kind = 'phone'), sum(records)::bigint),
    format('{} alamat email dan {} nomor telepon dipakai oleh tiga nama berbeda atau lebih, dalam {} catatan: bukan milik satu orang, jadi tidak menggabungkan prospek.', count(*) filter (where kind = 'email'), count(*) filter (where kind = 'phone'), sum(records)::bigint)
from lead_people_shared
where kind in ('email', 'phone')
having count(*) > 0
