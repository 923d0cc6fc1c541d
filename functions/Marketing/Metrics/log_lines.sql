-- en: Lines of access logs
-- id: Baris log akses
-- unit: lines
-- cases: line, lines
-- kasus: baris
-- formula: lines that were read, each once however the uploads overlap
-- rumus: baris yang dibaca, masing-masing sekali meskipun unggahannya tumpang tindih
-- base: lines of access logs of every kind: page, bot, asset, error, other
-- dasar: baris log akses dari semua jenis: halaman, bot, aset, kesalahan, lainnya
-- source: the logs themselves
-- sumber: log itu sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: neither
-- day: day
-- by: kind
-- of: log_chunks
-- given: log_line_days
--   day, kind, lines
--   2026-01-05, bot, 3
--   2026-01-05, page, 5
--   2026-01-06, page, 4
-- then: value 12, n 12
select
    coalesce(sum(lines), 0) as value,
    coalesce(sum(lines), 0)::bigint as n
from log_line_days
