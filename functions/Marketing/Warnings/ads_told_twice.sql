-- Files of one archive and sheets of one workbook that overlap are no second cost: what one of them tells again is named.
with again as (
    select hash, file, network, count(*) as rows, min(from_day) as from_day, max(to_day) as to_day
    from ads_once
    where not is_once and not is_sum and from_day <= getvariable('as_of')
    group by all
)
select
    format('{}: {} in {} tells again what another file or sheet of it tells of the same advertising, from {} to {} ({}). Each '
        || 'counts once, as the one has it that tells most.', network, a.file, u.upload_name, from_day, to_day,
        counted(rows, 'row', 'rows')),
    format('{}: {} dalam {} memuat lagi iklan dan hari yang sudah dimuat berkas atau lembar lain di dalamnya, dari {} sampai {} ({} '
        || 'baris). Masing-masing dihitung sekali, menurut yang memuat paling banyak.', network, a.file, u.upload_name, from_day, to_day,
        grouped_id(rows))
from again a join uploads u on u.hash = a.hash
order by network, u.upload_name, a.file
