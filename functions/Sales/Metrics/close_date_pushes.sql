-- en: Close dates pushed
-- id: Tanggal tutup diundur
-- unit: changes
-- cases: deal, deals
-- kasus: transaksi
-- formula: times that an open deal's expected close lies later than in the snapshot before, on the day of the snapshot that shows it;
--   nothing can be said before there are two snapshots
-- rumus: berapa kali perkiraan tutup transaksi terbuka lebih lambat daripada di salinan sebelumnya, pada hari salinan yang menunjukkannya;
--   sebelum ada dua salinan belum bisa dihitung
-- base: deals in more than one snapshot
-- dasar: transaksi yang ada di lebih dari satu salinan
-- source: common practice of sales reporting (close date pushes)
-- sumber: praktik umum pelaporan penjualan (close date pushes)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: pushed_on
-- by: owner, team, product, segment, pipeline, source
-- of: seen_again
-- given: close_date_pushes
--   deal_id, pushed_on, days_pushed
--   a, 2026-01-05, 30
--   a, 2026-02-05, 14
--   b, 2026-02-05, 1
-- then: value 3, n 3
select
    count(*) as value,
    count(*) as n
from close_date_pushes
