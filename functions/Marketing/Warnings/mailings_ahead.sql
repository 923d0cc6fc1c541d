-- What reached nobody after all that a tool's exports prove may be scheduled: it counts as no mailing, and is told here so that it is not
-- missed.
select
    format('{} in {} {} as sent: {} nobody and {} {}. First: {}, {}. If {} not scheduled, put the day of the export into the file''s '
        || 'name, as campaigns-YYYY-MM-DD.csv, and upload it again.',
        counted(count(*), 'mailing', 'mailings'), tool, plural(count(*), 'does not count', 'do not count'),
        plural(count(*), 'it reached', 'they reached'), plural(count(*), 'lies', 'lie'),
        coalesce(format('after {}, the last day that its exports prove', any_value(known_to)), 'in exports that prove no day'),
        arg_min(campaign_id, (sent_on, campaign_id)), min(sent_on), plural(count(*), 'it was', 'they were')),
    format('{} kiriman e-mail di {} tidak dihitung sebagai terkirim: tidak sampai ke siapa pun, dan letaknya {}. Pertama: {}, {}. Jika '
        || 'bukan jadwal, tulis hari ekspornya dalam nama berkas, seperti campaigns-YYYY-MM-DD.csv, lalu unggah lagi.',
        grouped_id(count(*)), tool,
        coalesce(format('setelah {}, hari terakhir yang dibuktikan ekspornya', any_value(known_to)),
            'dalam ekspor yang tidak membuktikan hari mana pun'),
        arg_min(campaign_id, (sent_on, campaign_id)), min(sent_on))
from listed_emails
where is_ahead
group by tool
order by tool
