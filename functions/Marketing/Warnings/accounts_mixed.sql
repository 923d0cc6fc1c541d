-- Most of the networks' exports by day name no account: two accounts of one network look like one whose export was repeated. A repeated
-- export
-- changes a day's figure little; where at least five days, and most, differ by more than half, somebody should look.
with days as (
    select f.series, f.network, f.measure, f.day, f.hash, u.upload_name, f.snapshot_at, max(f.value) as value
    from social_days_facts f join uploads u on u.hash = f.hash
    where not f.superseded and f.day <= getvariable('as_of')
    group by all
),
pairs as (
    select n.network, n.measure, o.upload_name as older, n.upload_name as newer, count(*) as days
    from days o join days n on n.series = o.series and n.day = o.day and n.hash <> o.hash
        and (n.snapshot_at, n.upload_name) > (o.snapshot_at, o.upload_name)
    group by all
    having count(*) >= 5 and count(*) filter (where abs(n.value - o.value) > 0.5 * greatest(abs(n.value), abs(o.value))) * 2 > count(*)
)
select
    format('{} and {} tell quite different figures of {} for the same {} ({}). Only the newer counts. If they are two accounts, their '
        || 'exports do not say so: upload them again with each one''s @name in the file''s or folder''s name.', older, newer, network,
        counted(max(days), 'day', 'days'), string_agg(coalesce(english, measure), ', ' order by measure)),
    format('{} dan {} menyebut angka {} yang jauh berbeda untuk {} hari yang sama ({}). Hanya yang lebih baru dihitung. Jika itu dua '
        || 'akun, ekspornya tidak menyebutkannya: unggah lagi dengan @nama akun masing-masing pada nama berkas atau foldernya.', older,
        newer, network, grouped_id(max(days)), string_agg(coalesce(indonesian, measure), ', ' order by measure))
from pairs left join measure_words using (measure)
group by older, newer, network
order by older, newer, network
