-- Where no list tells it, none qualified is no finding.
select
    'No list of leads says who is qualified, so none is counted as qualified. A status (qualified) or a day (qualified on) in the list says '
        || 'it.',
    'Tidak ada daftar prospek yang menyebut siapa yang memenuhi syarat, sehingga tidak satu pun dihitung memenuhi syarat. Status '
        || '(qualified) atau tanggal (memenuhi syarat) di daftar itu menyatakannya.'
from lead_records
where created_on <= getvariable('as_of')
having count(*) > 0 and count(qualified_at) = 0 and count(status) = 0
