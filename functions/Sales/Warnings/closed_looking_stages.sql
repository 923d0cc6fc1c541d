-- first
-- A renamed stage of won deals counts as open until somebody says what it means: its deals would be missing unseen.
with told as (
    select
        *,
        case when contains(stage, ',') or contains(stage, '"') then '"' || replace(stage, '"', '""') || '"' else stage end as cell,
        case when value is null then '' else format('{:,.2f} {}', value::double, (select currency from report_currency)) end as worth
    from closed_looking_stages
)
select
    format(
        'The stage ''{}'' in {} looks closed, and nothing tells whether its {}{} won or lost: {} as open. Say it in a list of stages, '
            || 'in these two lines:  stage,meaning  {},won  (or lost, abandoned, open).',
        stage, source, counted(deals, 'deal', 'deals'), case when value is null then ''
            else format(' (worth {})', worth) end || plural(deals, ' was', ' were'),
        plural(deals, 'it counts', 'they count'), cell),
    format(
        'Tahap ''{}'' di {} tampak sudah tutup, tetapi tidak ada keterangan apakah {} transaksinya{} menang atau kalah: dihitung '
            || 'sebagai terbuka. Nyatakan dalam daftar tahap, dengan dua baris ini:  tahap,arti  {},menang  (atau kalah, batal, terbuka).',
        stage, source, deals, case when value is null then '' else format(' (senilai {})', translate(worth, ',.', '.,')) end, cell)
from told
order by value desc nulls last, deals desc, source, stage, pipeline
limit 10
