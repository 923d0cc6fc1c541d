-- A range of one report and a shorter one of a better report: which counts, which gave way, and the days left without.
with told as (
    select g.*, source || coalesce(' ' || nullif(account, ''), '') as origin,
        case when is_money then format('{:,.2f} {}', halved(amount, 2), g.measure)
            else format('{:,.0f} {}', halved(amount, 0), coalesce(w.english, g.measure)) end as in_english,
        case when is_money then translate(format('{:,.2f} ', halved(amount, 2)), ',.', '.,') || g.measure
            else translate(format('{:,.0f} ', halved(amount, 0)), ',.', '.,')
                || coalesce(w.indonesian, case g.measure when 'clicks' then 'klik'
                else g.measure end) end as in_indonesian,
        case when by_is_money then format('{:,.2f} {}', halved(by_amount, 2), by_measure)
            else format('{:,.0f} {}', halved(by_amount, 0), coalesce(v.english, by_measure)) end as by_in_english,
        case when by_is_money then translate(format('{:,.2f} ', halved(by_amount, 2)), ',.', '.,') || by_measure
            else translate(format('{:,.0f} ', halved(by_amount, 0)), ',.', '.,')
                || coalesce(v.indonesian, case by_measure when 'clicks' then 'klik'
                else by_measure end) end as by_in_indonesian,
        case when by_from = by_to then strftime(by_from, '%Y-%m-%d')
            else strftime(by_from, '%Y-%m-%d') || ' – ' || strftime(by_to, '%Y-%m-%d') end as by_days,
        coalesce(p.english, '') as part_english, coalesce(p.indonesian, '') as part_indonesian,
        coalesce(q.english, '') as by_part_english, coalesce(q.indonesian, '') as by_part_indonesian
    from reports_given_way g
        left join measure_words w on w.measure = g.measure
        left join measure_words v on v.measure = g.by_measure
        left join division_words p on p.part = g.part
        left join division_words q on q.part = g.by_part
)
select
    format('{}: what is told{} of {} to {} ({}) is not counted, as another report tells some of these days: {}{} of {} ({}) counts{}. '
        || 'Export the same days in each report, or by day.', origin, part_english, from_day, to_day,
        string_agg(in_english, ', ' order by measure), by_source, by_part_english, by_days,
        string_agg(by_in_english, ', ' order by measure), case when days_without = '' then ''
            else format('; without figures{} now: ', case when family = 'breakdown' then part_english else '' end) || days_without end),
    format('{}: angka{} {} sampai {} ({}) tidak dihitung karena sebagian harinya juga ada di laporan lain: yang dihitung {}{} untuk '
        || '{} ({}){}. Ekspor rentang hari yang sama di setiap laporan, atau per hari.', origin, part_indonesian, from_day, to_day,
        string_agg(in_indonesian, ', ' order by measure), by_source, by_part_indonesian, by_days,
        string_agg(by_in_indonesian, ', ' order by measure), case when days_without = '' then ''
            else format('; kini tanpa angka{}: ', case when family = 'breakdown' then part_indonesian else '' end) || days_without end)
from told
group by family, origin, part, part_english, part_indonesian, from_day, to_day, by_source, by_part_english, by_part_indonesian, by_days,
    days_without
order by origin, from_day, to_day, part, days_without, family
