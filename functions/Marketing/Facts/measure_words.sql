-- What the figures of traffic and of social days are called in a sentence.
select measure, replace(measure, '_', ' ') as english, indonesian
from (values
    ('active_users', 'pengguna aktif'), ('bounces', 'pantulan'), ('engaged_sessions', 'sesi dengan interaksi'),
        ('engagement_seconds', 'waktu interaksi'),
    ('comments', 'komentar'), ('engagements', 'interaksi'), ('events', 'peristiwa'), ('followers', 'pengikut'),
        ('follows', 'pengikut baru'), ('impressions', 'impresi'),
    ('key_event_sessions', 'sesi dengan peristiwa utama'), ('key_events', 'peristiwa utama'), ('likes', 'suka'),
        ('link_clicks', 'klik tautan'),
    ('net_follows', 'pertambahan pengikut bersih'), ('new_users', 'pengguna baru'), ('new_viewers', 'penonton baru'),
        ('page_views', 'tayangan halaman'),
    ('profile_visits', 'kunjungan profil'), ('reach', 'jangkauan'), ('returning_users', 'pengguna kembali'),
        ('returning_viewers', 'penonton kembali'),
    ('seconds_per_active_user', 'waktu interaksi per pengguna aktif'), ('sessions', 'sesi'), ('shares', 'kali dibagikan'),
        ('total_users', 'total pengguna'), ('unfollows', 'berhenti mengikuti'),
    ('user_key_event_rate', 'rasio peristiwa utama pengguna'), ('videos', 'video'), ('viewers', 'penonton'), ('views', 'tayangan'),
        ('visit_seconds', 'durasi kunjungan'),
    ('watch_hours', 'waktu tonton')
) words(measure, indonesian)
