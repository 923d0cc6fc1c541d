-- first
-- A deal whose own column of outcomes has a word that tells none: it may be won, and would be missing unseen. Ten words are told with the
-- lines that say what they mean; what is in the lines is no meaning.
with words as (
    select
        source,
        name_key(outcome_word) as key,
        min(outcome_word) as word,
        count(*) as deals,
        sum(value) as value,
        row_number() over (partition by source order by count(*) desc, name_key(outcome_word)) as place
    from deals join deal_sources using (source)
    where outcome = 'open' and outcome_from in ('word', 'contradicted') and outcome_word is not null
      and known_to > (select max(known_to) from deal_sources) - 365
    group by source, name_key(outcome_word)
),
told as (
    select
        source,
        sum(deals)::bigint as deals,
        sum(value) as value,
        count(*) as words,
        string_agg(format('''{}'' {}', word, grouped(deals)), ', ' order by place) filter (where place <= 10) as named,
        string_agg(format('''{}'' {}', word, grouped_id(deals)), ', ' order by place) filter (where place <= 10) as named_id,
        string_agg(case when contains(word, ',') or contains(word, '"') then '"' || replace(word, '"', '""') || '"' else word end
            || ',won or lost?', chr(10) order by place) filter (where place <= 10) as lines,
        string_agg(case when contains(word, ',') or contains(word, '"') then '"' || replace(word, '"', '""') || '"' else word end
            || ',menang atau kalah?', chr(10) order by place) filter (where place <= 10) as lines_id,
        translate(format('{:,.2f} {}', halved(sum(value), 2), (select currency from report_currency)), ',.', '.,') as worth_id
    from words
    group by source
)
select
    format('{} in {}{} {} as open: the word for {} outcome tells neither won nor lost ({}{}). Say what it means: save these lines as a '
        || 'CSV file, write won, lost, abandoned or open behind each comma, and put it beside the deals or upload it as they were:'
        || '{}stage,meaning{}{}',
        counted(deals, 'deal', 'deals'), source,
        case when value is null then ''
            else format(' (worth {:,.2f} {})', halved(value, 2), (select currency from report_currency)) end,
        plural(deals, 'counts', 'count'), plural(deals, 'its', 'their'), named,
        case when words > 10 then format(' and {}', counted(words - 10, 'more word', 'more words')) else '' end,
        chr(10), chr(10), lines),
    format('{} transaksi di {}{} dihitung sebagai terbuka: kata untuk hasilnya tidak menyebut menang atau kalah ({}{}). Nyatakan artinya: '
        || 'simpan baris-baris ini sebagai berkas CSV, tulis menang, kalah, batal, atau terbuka di belakang tiap koma, lalu taruh di '
        || 'samping berkas transaksinya atau unggah seperti berkas itu:{}tahap,arti{}{}',
        grouped_id(deals), source,
        case when value is null then '' else format(' (senilai {})', worth_id) end,
        named_id,
        case when words > 10 then format(' dan {} kata lagi', grouped_id(words - 10)) else '' end,
        chr(10), chr(10), lines_id)
from told
order by source
