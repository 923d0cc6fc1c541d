-- first
-- A renamed stage of won deals counts as open until somebody says what it means: its deals would be missing unseen. Ten are told with
-- why they look so and the lines that say it, the others by name. The lines stand each on its own, to be copied, and answer nothing
-- before somebody has: what is in them is no meaning.
with told as (
    select
        *,
        case when contains(stage, ',') or contains(stage, '"') then '"' || replace(stage, '"', '""') || '"' else stage end as cell,
        case when value is null then '' else format('{:,.2f} {}', halved(value, 2), (select currency from report_currency)) end as worth,
        array_to_string([
            case when by_name > 0 then 'its name or a probability of 100 % says so' end,
            case when past_close_date > 0 then format('{} of {} past {} close date', grouped(past_close_date),
                counted(deals, 'deal', 'deals') || plural(past_close_date, ' is', ' are'), plural(past_close_date, 'its', 'their')) end,
            case when with_lost_reason > 0 then format('{} of {} a reason of loss', grouped(with_lost_reason),
                counted(deals, 'deal', 'deals') || plural(with_lost_reason, ' tells', ' tell')) end,
        ], '; ') as why,
        array_to_string([
            case when by_name > 0 then 'menurut namanya atau peluang 100 %' end,
            case when past_close_date > 0 then format('tanggal tutup {} dari {} transaksinya sudah lewat', grouped_id(past_close_date),
                grouped_id(deals)) end,
            case when with_lost_reason > 0 then format('{} dari {} transaksinya menyebut alasan kalah', grouped_id(with_lost_reason),
                grouped_id(deals)) end,
        ], '; ') as why_id,
        -- A stage of this name elsewhere may mean something else: the line says which of them it speaks of.
        count(*) over (partition by name_key(stage), source) > 1 as is_piped,
        min(source) over (partition by name_key(stage)) <> max(source) over (partition by name_key(stage)) as is_tooled,
        case when is_piped then ',pipeline' else '' end || case when is_tooled then ',tool' else '' end as more,
        case when is_piped then ',"' || replace(coalesce(pipeline, ''), '"', '""') || '"' else '' end
            || case when is_tooled then ',' || source else '' end as more_cells,
        row_number() over (order by value desc nulls last, deals desc, source, stage, pipeline) as place
    from closed_looking_stages
),
others as (
    select
        count(*) as stages,
        sum(deals)::bigint as deals,
        case when sum(value) is null then '' else format('{:,.2f} {}', halved(sum(value), 2), (select currency from report_currency)) end
            as worth,
        string_agg('''' || stage || '''', ', ' order by place) as names
    from told where place > 10
)
select english, indonesian from (
    select
        format(
            'The stage ''{}'' in {}{} looks closed ({}), and nothing tells whether its {}{} won or lost: {} as open. Say which: save '
                || 'these two lines as a CSV file, write won, lost, abandoned or open behind the comma, and put it beside the deals or '
                || 'upload it as they were:{}stage,meaning{}{}{},won or lost?{}',
            stage, source, case when is_piped and pipeline is not null then format(', pipeline ''{}'',', pipeline) else '' end, why,
            counted(deals, 'deal', 'deals'), case when value is null then ''
                else format(' (worth {})', worth) end || plural(deals, ' was', ' were'),
            plural(deals, 'it counts', 'they count'), chr(10), more, chr(10), cell, more_cells) as english,
        format(
            'Tahap ''{}'' di {}{} tampak sudah tutup ({}), tetapi tidak ada keterangan apakah {} transaksinya{} menang atau kalah: '
                || 'dihitung sebagai terbuka. Nyatakan yang mana: simpan dua baris ini sebagai berkas CSV, tulis menang, kalah, batal, atau '
                || 'terbuka di belakang koma, lalu taruh di samping berkas transaksinya atau unggah seperti berkas itu:{}tahap,arti{}{}{},'
                || 'menang atau kalah?{}',
            stage, source, case when is_piped and pipeline is not null then format(', pipeline ''{}'',', pipeline) else '' end,
            why_id, grouped_id(deals),
            case when value is null then '' else format(' (senilai {})', translate(worth, ',.', '.,')) end, chr(10), more, chr(10), cell,
            more_cells)
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
