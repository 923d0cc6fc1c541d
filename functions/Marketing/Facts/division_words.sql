-- By what figures are told, in words.
select part, ' by ' || english as english, ' per ' || indonesian as indonesian
from (values
    ('account', 'account', 'akun'), ('ad', 'ad', 'iklan'), ('ad group', 'ad group', 'grup iklan'), ('campaign', 'campaign', 'kampanye'),
    ('channel', 'channel', 'kanal'), ('country', 'country', 'negara'), ('device', 'device', 'perangkat'), ('event', 'event', 'peristiwa'),
    ('first_user_channel', 'first channel', 'kanal pertama'), ('keyword', 'keyword', 'kata kunci'),
    ('landing_page', 'landing page', 'halaman landing'), ('page', 'page', 'halaman'), ('page_title', 'page title', 'judul halaman'),
    ('query', 'query', 'kueri'), ('search term', 'search term', 'istilah penelusuran'), ('source', 'source', 'sumber'),
    ('source_medium', 'source and medium', 'sumber dan media'), ('traffic_source', 'traffic source', 'sumber lalu lintas')
) words(part, english, indonesian)
