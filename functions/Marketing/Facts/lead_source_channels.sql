-- What CRMs' words for a lead's source mean as a channel: Google Analytics' default channel group
-- (https://support.google.com/analytics/answer/9756891) where it has one, else the plain word of the trade. Words are compared
-- in lower case with blanks for underscores. Picklists: Zoho, Salesforce and HubSpot as installed, Olist's funnel, usual words in
-- Indonesia.
select * from (values
    ('organic search', 'Organic Search'), ('seo', 'Organic Search'), ('search engine', 'Organic Search'),
        ('web research', 'Organic Search'), ('pencarian organik', 'Organic Search'),
    ('paid search', 'Paid Search'), ('google ads', 'Paid Search'), ('google adwords', 'Paid Search'), ('adwords', 'Paid Search'),
        ('sem', 'Paid Search'), ('ppc', 'Paid Search'), ('iklan google', 'Paid Search'), ('penelusuran berbayar', 'Paid Search'),
    ('organic social', 'Organic Social'), ('social media', 'Organic Social'), ('social', 'Organic Social'),
        ('media sosial', 'Organic Social'), ('medsos', 'Organic Social'), ('chat', 'Chat'), ('live chat', 'Chat'), ('whatsapp', 'Chat'),
            ('wa', 'Chat'),
    ('paid social', 'Paid Social'), ('facebook ads', 'Paid Social'), ('fb ads', 'Paid Social'), ('instagram ads', 'Paid Social'),
        ('ig ads', 'Paid Social'), ('meta ads', 'Paid Social'), ('tiktok ads', 'Paid Social'), ('linkedin ads', 'Paid Social'),
            ('iklan facebook', 'Paid Social'), ('iklan instagram', 'Paid Social'), ('iklan tiktok', 'Paid Social'),
    ('email', 'Email'), ('e-mail', 'Email'), ('email marketing', 'Email'), ('newsletter', 'Email'), ('sales mail alias', 'Email'),
        ('surel', 'Email'),
    ('direct', 'Direct'), ('direct traffic', 'Direct'), ('langsung', 'Direct'),
    ('referral', 'Referral'), ('referrals', 'Referral'), ('referring sites', 'Referral'), ('ai referrals', 'Referral'),
    ('display', 'Display'), ('display ads', 'Display'), ('affiliate', 'Affiliates'), ('affiliates', 'Affiliates'), ('sms', 'SMS'),
    ('advertisement', 'Advertising'), ('advertising', 'Advertising'), ('iklan', 'Advertising'), ('other publicities', 'Advertising'),
        ('other campaigns', 'Advertising'), ('public relations', 'Public Relations'),
    ('web', 'Website'), ('website', 'Website'), ('web form', 'Website'), ('web download', 'Website'), ('online store', 'Website'),
        ('situs web', 'Website'),
    ('employee referral', 'Word of mouth'), ('external referral', 'Word of mouth'), ('customer referral', 'Word of mouth'),
        ('word of mouth', 'Word of mouth'), ('rekomendasi', 'Word of mouth'), ('referensi', 'Word of mouth'),
    ('partner', 'Partner'), ('mitra', 'Partner'), ('partner referral', 'Partner'),
    ('cold call', 'Outbound'), ('cold email', 'Outbound'), ('outbound', 'Outbound'), ('purchased list', 'Outbound'),
        ('telemarketing', 'Outbound'), ('list import', 'Outbound'),
    ('trade show', 'Event'), ('event', 'Event'), ('seminar', 'Event'), ('webinar', 'Event'), ('conference', 'Event'),
        ('seminar partner', 'Event'), ('internal seminar', 'Event'), ('pameran', 'Event'), ('acara', 'Event'),
    ('phone inquiry', 'Phone'), ('phone', 'Phone'), ('call', 'Phone'), ('telepon', 'Phone'), ('walk in', 'Walk-in'),
        ('offline sources', 'Offline'), ('offline', 'Offline')
) t(word, channel)
