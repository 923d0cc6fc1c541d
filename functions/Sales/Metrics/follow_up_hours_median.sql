-- en: Hours to the first touch (median, untouched leads counted)
-- id: Jam sampai kontak pertama (median, termasuk yang belum)
-- unit: hours
-- cases: lead, leads
-- kasus: prospek
-- formula: clock hours by which half of the leads had a call, meeting or message of a person, from the latest enquiry before it, by
--   Kaplan-Meier; a lead that nobody touched waits on since its first. None where less than half were touched
-- rumus: jam sampai separuh dari prospek mendapat telepon, pertemuan, atau pesan dari orang, sejak permintaan terakhir sebelumnya, menurut
--   Kaplan-Meier; prospek yang belum dihubungi siapa pun tetap menunggu sejak permintaan pertamanya. Tidak ada bila yang dihubungi belum
--   sampai separuh
-- base: leads that sales knows, created since its tool records touches; a touch that has a day and no time counts at the day's end
-- dasar: prospek yang dikenal penjualan, dibuat sejak alatnya mencatat kontak; kontak yang hanya bertanggal dihitung pada akhir harinya
-- source: Kaplan and Meier 1958; first human touch after the enquiry, automatic replies left out
-- sumber: Kaplan dan Meier 1958; kontak pertama dari orang setelah permintaan, balasan otomatis tidak dihitung
-- adds: over time none, over parts none
-- gap: zero
-- better: down
-- day: created_on
-- grains: month, quarter, year, all
-- by: source
-- given: lead_follow_ups
--   lead_id, created_on, hours, is_touched
--   a, 2026-01-05, 1, true
--   b, 2026-01-05, 2, false
--   c, 2026-01-06, 6, true
-- then: value 6, n 3
select
    km_quantile_of_counts(histogram(round(hours, 2)), histogram(round(hours, 2)) filter (where is_touched), 0.5) as value,
    count(*) as n
from lead_follow_ups
