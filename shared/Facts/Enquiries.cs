namespace Pipeline.Facts;

/// <summary>
/// What a lead is, as SQL that every side uses: a person's enquiry. A new one begins with a record of the person that comes after a deal
/// was won, or after <c>silence_days</c> without any record. A record that was merged into another counts no more and dates the other's
/// enquiry where it is the older: a month that was told keeps its lead.
/// </summary>
public static class Enquiries
{
    /// <summary>The macros below; what they read is given to them by name.</summary>
    public static IReadOnlySet<string> Macros { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "enquiries", "leads_of", "askings_of" };

    /// <summary>
    /// <c>enquiries(record_table, win_table)</c>: tables by name; records hold record, source, lead_id, other_ids, person, created_at,
    /// is_merged; wins hold person and won_on. Gives each record that counts with its person's how manieth enquiry it belongs to, from 1.
    /// </summary>
    public const string Macro =
        """
        create macro enquiries(record_table, win_table) as table
        with named as (
            select source, lead_id, unnest(string_split(other_ids, ';')) as other_id, created_at from query_table(record_table)
            where other_ids is not null
        ),
        kept as (
            select source, lead_id, max(kept_at) as kept_at
            from (
                select source, other_id as lead_id, created_at as kept_at from named
                union all
                select n.source, n.lead_id, r.created_at
                from named n join query_table(record_table) r on r.source = n.source and r.lead_id = n.other_id)
            group by all
        ),
        standing as (
            select r.record, r.person, r.created_at, r.is_merged and not bool_and(r.is_merged) over (partition by r.person) as is_older
            from query_table(record_table) r left join kept k on k.source = r.source and k.lead_id = r.lead_id
            qualify not r.is_merged or bool_and(r.is_merged) over (partition by r.person) or r.created_at < k.kept_at
        ),
        won as (
            select s.record, count(distinct w.won_on) as wins
            from standing s join query_table(win_table) w on w.person = s.person and w.won_on < s.created_at::date
            group by s.record
        ),
        before as (
            select
                s.*,
                coalesce(won.wins, 0) as wins,
                lag(s.created_at) over following as created_before,
                lag(s.is_older) over following as is_older_before,
                lag(coalesce(won.wins, 0)) over following as wins_before
            from standing s left join won using (record)
            window following as (partition by s.person order by s.created_at, s.record)
        )
        select
            record,
            person,
            sum((created_before is null or wins > wins_before
                or (not is_older_before and created_at::date - created_before::date > getvariable('silence_days')))::integer)
                over (partition by person order by created_at, record) as enquiry
        from before
        """;

    /// <summary>
    /// <c>leads_of(records, wins)</c>: every lead once, dated by its first record. The record that became a deal, else a CRM's before a
    /// form's, speaks for it; what brought it is told by its first record that knows. Records hold, besides, source, lead_id, deal_id,
    /// status, qualified_at, channel, lead_source, campaign and message.
    /// </summary>
    public const string LeadsMacro =
        """
        create macro leads_of(record_table, win_table) as table
        with placed as (
            select
                r.*,
                e.enquiry,
                row_number() over (partition by e.person, e.enquiry order by r.is_merged, r.deal_id is null, r.source = 'meta-leads',
                    r.created_at, r.source, r.lead_id) = 1 as speaks,
                row_number() over (partition by e.person, e.enquiry order by r.channel = 'Unknown' and r.campaign is null, r.created_at,
                    r.source, r.lead_id) = 1 as tells
            from query_table(record_table) r join enquiries(record_table, win_table) e using (record)
        )
        select
            any_value(record) filter (where speaks) as lead_key,
            person,
            enquiry,
            any_value(source) filter (where speaks) as source,
            any_value(lead_id) filter (where speaks) as lead_id,
            any_value(deal_id) filter (where speaks) as deal_id,
            any_value(status) filter (where speaks) as status,
            min(created_at) as created_at,
            min(qualified_at) as qualified_at,
            cast(min(created_at) as date) as created_on,
            any_value(channel) filter (where tells) as channel,
            any_value(lead_source) filter (where tells) as lead_source,
            any_value(campaign) filter (where tells) as campaign,
            any_value(message) filter (where tells) as message,
            greatest(count(*) filter (where not is_merged), 1) as records
        from placed
        group by person, enquiry
        """;

    /// <summary>
    /// <c>askings_of(records, wins)</c>: each time that a person asked, by enquiry: with its first record, with one more in a system that
    /// has them already, and with a form's. The first record of another system is what was asked before, written down there.
    /// </summary>
    public const string AskingsMacro =
        """
        create macro askings_of(record_table, win_table) as table
        select distinct person, enquiry, created_at as asked_at,
            created_at > min(created_at) over (partition by person, enquiry) as is_again
        from (
            select
                e.person,
                e.enquiry,
                r.created_at,
                row_number() over (partition by e.person, e.enquiry order by r.created_at, r.record) = 1
                    or (not r.is_merged and (r.source = 'meta-leads'
                        or row_number() over (partition by e.person, e.enquiry, r.source, r.is_merged order by r.created_at, r.record) > 1))
                    as asks
            from query_table(record_table) r join enquiries(record_table, win_table) e using (record)
        )
        where asks
        """;
}
