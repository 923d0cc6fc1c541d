-- A list of stages may name the tool it speaks of; where no deals came from a tool of that name, its lines count for nothing.
select
    format('The list of stages names the tool ''{}'', and no deals came from a tool of that name: its lines count for nothing. Write one '
        || 'of these names, or leave the tool out: {}.', source, (select string_agg(source, ', ' order by source) from deal_sources)),
    format('Daftar tahap menyebut alat ''{}'', tetapi tidak ada transaksi dari alat dengan nama itu: barisnya tidak berlaku. Tulis salah '
        || 'satu nama ini, atau kosongkan alatnya: {}.', source, (select string_agg(source, ', ' order by source) from deal_sources))
from (
    select distinct on (name_key(source)) source from stages_facts
    where not superseded and source is not null
      and name_key(source) not in (select name_key(source) from deal_sources)
    order by name_key(source), source
)
where exists (select 1 from deal_sources)
order by source
