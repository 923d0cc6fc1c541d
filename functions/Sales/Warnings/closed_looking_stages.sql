-- first
-- A renamed stage of won deals counts as open until somebody says what it means: its deals would be missing unseen. Ten are told with
-- the lines that say it, the others by name.
with told as (
    select
        *,
        case when contains(stage, ',') or contains(stage, '"') then '"' || replace(stage, '"', '""') || '"' else stage end as cell,
        case when value is null then '' else format('{:,.2f} {}', value::double, (select currency from report_currency)) end as worth,
        row_number() over (order by value desc nulls last, deals desc, source, stage, pipeline) as place
    from closed_looking_stages
),
others as (
    select
        count(*) as stages,
        sum(deals)::bigint as deals,
        case when sum(value) is null then '' else format('{:,.2f} {}', sum(value)::double, (select currency from report_currency)) end
            as worth,
        string_agg('''' || stage || '''', ', ' order by place) as names
    from told where place > 10
)
select english, indonesian from (
    select
        format(
            'The stage ''{}'' in {} looks closed, and nothing tells whether its {}{} won or lost: {} as open. Say it in a list of stages, '
                || 'in these two lines:  stage,meaning  {},won  (or lost, abandoned, open).',
            stage, source, counted(deals, 'deal', 'deals'), case when value is null then ''
                else format(' (worth {})', worth) end || plural(deals, ' was', ' were'),
            plural(deals, 'it counts', 'they count'), cell) as english,
        format(
            'Tahap ''{}'' di {} tampak sudah tutup, tetapi tidak ada keterangan apakah {} transaksinya{} menang atau kalah: dihitung '
                || 'sebagai terbuka. Nyatakan dalam daftar tahap, dengan dua baris ini:  tahap,arti  {},menang  (atau kalah, batal, '
                || 'terbuka).',
            stage, source, grouped_id(deals),
            case when value is null then '' else format(' (senilai {})', translate(worth, ',.', '.,')) end, cell)
            as indonesian,
        place
    from told
    where place <= 10
    union all
    select
        format('{} as closed as these and {} as open, with {}{}: {}.', counted(stages, 'more stage looks', 'more stages look'),
            plural(stages, 'counts', 'count'), counted(deals, 'deal', 'deals'),
            case when worth = '' then '' else format(' (worth {})', worth) end, names),
        format('{} tahap lain juga tampak sudah tutup dan dihitung sebagai terbuka, dengan {} transaksi{}: {}.', grouped_id(stages),
            grouped_id(deals),
            case when worth = '' then '' else format(' (senilai {})', translate(worth, ',.', '.,')) end, names),
        11
    from others
    where stages > 0
)
order by place
