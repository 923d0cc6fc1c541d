-- Who is no lead, and why: whoever looks for them must find them told.
select
    format('{} a test, spam or marked as a duplicate and {} nowhere; each file''s receipt says how many, by name.',
        counted(count(*), 'lead record is', 'lead records are each'), plural(count(*), 'counts', 'count')),
    format('{} catatan prospek adalah uji coba, spam, atau ditandai ganda dan tidak dihitung di mana pun; tanda terima tiap berkas '
        || 'menyebut jumlahnya menurut jenisnya.', grouped_id(count(*)))
from lead_records
where is_test and created_on <= getvariable('as_of')
having count(*) > 0
