-- Without deals nobody can tell what became of a lead.
select
    'No deals have been taken in, so what became of the leads is unknown: have sales upload its deals.',
    'Belum ada transaksi yang diterima, jadi hasil dari prospek tidak diketahui: minta penjualan mengunggah data transaksinya.'
where (select count(*) from leads) > 0 and (select deals_to from sales_days) = date '1900-01-01'
    and (select is_known from matching_known)
