-- info@, a switchboard, a made-up number: they join nobody, or many people would be one lead.
with shared as (
    select count(*) filter (where kind = 'email') as addresses, count(*) filter (where kind = 'phone') as numbers,
        sum(records)::bigint as records
    from lead_people_shared
    where kind in ('email', 'phone')
)
select
    format('{} {} under three or more different names, in {}: shared ones are nobody''s own and join no leads.',
        concat_ws(' and ', case when addresses > 0 then counted(addresses, 'e-mail address', 'e-mail addresses') end,
            case when numbers > 0 then counted(numbers, 'phone number', 'phone numbers') end),
        plural(addresses + numbers, 'stands', 'stand'), counted(records, 'record', 'records')),
    format('{} dipakai oleh tiga nama berbeda atau lebih, dalam {} catatan: bukan milik satu orang, jadi tidak menggabungkan prospek.',
        concat_ws(' dan ', case when addresses > 0 then format('{} alamat email', grouped_id(addresses)) end,
            case when numbers > 0 then format('{} nomor telepon', grouped_id(numbers)) end), grouped_id(records))
from shared
where addresses + numbers > 0
