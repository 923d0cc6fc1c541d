select
    case doubt
        when 'cut' then format('{} at the end of one upload and at the beginning of another within one second; whether written once or '
            || 'twice cannot be told, and {} counted once. First: {} and {}.',
            counted(sum(lines), 'line of access logs stands', 'lines of access logs stand'),
                counted(coalesce(sum(lines) filter (where is_once), 0), 'of them was', 'of them were'), arg_min(one, one || other),
                    arg_min(other, one || other))
        when 'order' then format('{} in two uploads in different order, as in a merged or filtered copy; each was counted once. First: '
            || '{} and {}.',
            counted(sum(lines), 'line of access logs stands', 'lines of access logs stand'), arg_min(one, one || other),
                arg_min(other, one || other))
        else format('{} the same in two uploads while the lines around differ, as two servers may write them; each was counted in both. '
            || 'First: {} and {}.',
            counted(sum(lines), 'line of access logs is', 'lines of access logs are'), arg_min(one, one || other),
                arg_min(other, one || other))
    end,
    case doubt
        when 'cut' then format('{} baris log akses ada di akhir satu unggahan dan di awal unggahan lain pada detik yang sama; tidak '
            || 'dapat dipastikan ditulis sekali atau dua kali, dan {} di antaranya dihitung sekali. Pertama: {} dan {}.',
            grouped_id(sum(lines)), grouped_id(coalesce(sum(lines) filter (where is_once), 0)),
            arg_min(one, one || other), arg_min(other, one || other))
        when 'order' then format('{} baris log akses ada di dua unggahan dengan urutan berbeda, seperti pada salinan gabungan atau '
            || 'saringan; dihitung sekali. Pertama: {} dan {}.',
            grouped_id(sum(lines)), arg_min(one, one || other), arg_min(other, one || other))
        else format('{} baris log akses sama di dua unggahan sedangkan baris di sekitarnya berbeda, seperti yang dapat ditulis dua '
            || 'server; dihitung di keduanya. Pertama: {} dan {}.',
            grouped_id(sum(lines)), arg_min(one, one || other), arg_min(other, one || other))
    end
from log_doubts
group by doubt
order by doubt
