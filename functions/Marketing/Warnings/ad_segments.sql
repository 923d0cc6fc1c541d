-- Where nothing else was taken in over some days, a report whose segment's rows share figures or are not the whole counts, without what it
-- cannot tell.
with told as (
    select
        told_by, segment, min(from_day) as from_day, max(to_day) as to_day
    from ad_counts
    where is_whole and segment is not null and segment <> 'nothing'
    group by told_by, segment
)
select
    format('{}: from {} to {} the only report of some days is {}. Upload the report without this segment.', told_by, from_day, to_day,
        case segment
        when 'click type' then 'by click type, whose rows share impressions: impressions and the click-through rate are left out there'
        when 'conversion action' then 'by conversion action, which tells conversions alone: cost, clicks and impressions are left out there'
        else 'of a part of the advertising (filtered, or by audience, placement, age or the like), in which not every campaign has rows: '
            || 'the figures there are the least it can be' end),
    format('{}: dari {} sampai {} satu-satunya laporan untuk beberapa hari adalah {}. Unggah laporan tanpa segmen ini.', told_by, from_day,
        to_day, case segment
        when 'click type' then 'laporan per jenis klik, yang baris-barisnya berbagi impresi: impresi dan CTR di sana '
            || 'tidak dihitung'
        when 'conversion action'
        then 'laporan per tindakan konversi, yang hanya memuat konversi: biaya, klik, dan impresi di sana tidak dihitung'
        else 'laporan sebagian iklan (difilter, atau per audiens, penempatan, usia, dan sejenisnya), yang tidak memuat semua kampanye: '
            || 'angka di sana adalah batas bawah' end)
from told
order by told_by, segment
