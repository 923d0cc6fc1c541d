-- en: Hits of bots
-- id: Akses bot
-- unit: hits
-- cases: line, lines
-- kasus: baris
-- formula: requests, of whatever kind, whose user agent is a machine's or empty
-- rumus: permintaan jenis apa pun yang user agent-nya milik mesin atau kosong
-- base: lines of access logs, each once
-- dasar: baris log akses, masing-masing dihitung sekali
-- source: our own list of what machines call themselves (or the business's own words); who says it is a browser is taken for one
-- sumber: daftar kami sendiri tentang sebutan mesin (atau kata-kata bisnis sendiri); yang mengaku peramban dianggap peramban
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: neither
-- day: day
-- of: log_chunks
-- given: log_line_days
--   day, kind, lines
--   2026-01-05, bot, 3
--   2026-01-05, page, 5
--   2026-01-06, bot, 4
-- then: value 7, n 7
select
    coalesce(sum(lines), 0) as value,
    coalesce(sum(lines), 0)::bigint as n
from log_line_days
where kind = 'bot'
