-- info@, a switchboard, a made-up number: they join nobody, or many people would be one lead.
select
    format('{} and {} {} under three or more different names, in {}: shared ones are nobody''s own and join no leads.',
        counted(count(*) filter (where kind = 'email'), 'e-mail address', 'e-mail addresses'),
            counted(count(*) filter (where kind = 'phone'), 'phone number', 'phone numbers'),
        plural(count(*), 'stands', 'stand'), counted(sum(records), 'record', 'records')),
    format('{} alamat email dan {} nomor telepon dipakai oleh tiga nama berbeda atau lebih, dalam {} catatan: bukan milik satu orang, '
        || 'jadi tidak menggabungkan prospek.', count(*) filter (where kind = 'email'), count(*) filter (where kind = 'phone'),
        sum(records)::bigint)
from lead_people_shared
where kind in ('email', 'phone')
having count(*) > 0
