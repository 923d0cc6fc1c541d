-- en: Qualified leads that nobody has turned to
-- id: Prospek memenuhi syarat yang belum dihubungi
-- Whoever has waited for more than 90 days has mostly bought elsewhere: those come after all others.
select row_number() over (order by hours_waiting > 90 * 24, place)::integer as place, source, lead_id, created_at, hours_waiting, is_late,
    channel, campaign, channel_won_rate from leads_to_call order by 1 limit 200
