-- What tools call the channel of visits without a referrer, in lower case: Google Analytics and Plausible write "Direct", Matomo a word of
-- its language (its own translations, plugins/Referrers/lang); then plain words of our template. It is one channel, whoever counts it.
select word from (values
    ('direct'), ('(direct)'), ('direct / none'), ('direct traffic'), ('direct entry'), ('masukan langsung'), ('kunjungan langsung'),
    ('akses langsung'), ('langsung'), ('lalu lintas langsung'), ('entrées directes'), ('entrée directe'), ('accès direct'),
    ('accès directs'), ('direkte zugriffe'), ('direkt'), ('entrada directa'), ('entradas directas'), ('directo'), ('entrada direta'),
    ('entradas diretas'), ('acesso direto'), ('direto'), ('ingressi diretti'), ('diretto'), ('direct bezoek'), ('directe bezoekers'),
    ('直接アクセス'), ('직접 입력')
) t(word)
