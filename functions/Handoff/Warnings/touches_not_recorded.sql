-- Without activities nobody can tell when a lead was turned to.
select
    'No calls, meetings or messages are on record, so follow-up times are unknown: have sales upload its activities.',
    'Tidak ada catatan telepon, pertemuan, atau pesan, jadi waktu tindak lanjut tidak diketahui: minta penjualan mengunggah data '
        || 'kegiatannya.'
where (select count(*) from leads) > 0 and not exists (select 1 from lead_touches)
