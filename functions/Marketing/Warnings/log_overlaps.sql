select
    case doubt
        when 'cut' then format('{} lines of access logs stand at the end of one upload and at the beginning of another within one second; whether they were written once or twice cannot be told, and {} of them were counted once. First: {} and {}.', sum(lines), coalesce(sum(lines) filter (where is_once), 0), arg_min(one, one || other), arg_min(other, one || other))
        when 'order' then format('{} lines of access logs stand in two uploads in different order, as in a merged or filtered copy; they were counted once. First: {} and {}.', sum(lines), arg_min(one, one || other), arg_min(other, one || other))
        else format('{} lines of access logs are the same in two uploads while the lines around them differ, as two servers may write them; they were counted in both. First: {} and {}.', sum(lines), arg_min(one, one || other), arg_min(other, one || other))
    end,
    case doubt
        when 'cut' then format('{} baris log akses ada di akhir satu unggahan dan di awal unggahan lain pada detik yang sama; tidak dapat dipastikan ditulis sekali atau dua kali, dan {} di antaranya dihitung sekali. Pertama: {} dan {}.', sum(lines), coalesce(sum(lines) filter (where is_once), 0), arg_min(one, one || other), arg_min(other, one || other))
        when 'order' then format('{} baris log akses ada di dua unggahan dengan urutan berbeda, seperti pada salinan gabungan atau saringan; dihitung sekali. Pertama: {} dan {}.', sum(lines), arg_min(one, one || other), arg_min(other, one || other))
        else format('{} baris log akses sama di dua unggahan sedangkan baris di sekitarnya berbeda, seperti yang dapat ditulis dua server; dihitung di keduanya. Pertama: {} dan {}.', sum(lines), arg_min(one, one || other), arg_min(other, one || other))
    end
from log_doubts
group by doubt
order by doubt
