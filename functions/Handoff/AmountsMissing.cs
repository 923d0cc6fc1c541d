using Handoff.Cohorts;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Handoff;

/// <summary>
/// A comparison of which the amounts tell another story than the deals: the share of won leads without one differs, and the
/// diagnosis, which ends in money, would take what was not written down for what was not sold.
/// </summary>
/// <param name="Pair">The comparison.</param>
/// <param name="WonBefore">Won leads of the earlier cohort.</param>
/// <param name="MissingBefore">Those of them without an amount.</param>
/// <param name="WonAfter">Won leads of the later cohort.</param>
/// <param name="MissingAfter">Those of them without an amount.</param>
public sealed record AmountsMissing(CohortPair Pair, long WonBefore, long MissingBefore, long WonAfter, long MissingAfter)
{
    public const string List = "diagnosis_amounts_missing";

    /// <summary>Null where the amounts can be compared.</summary>
    public static AmountsMissing? Of(Database database, CohortPair pair)
    {
        var (before, after) = (Amounts(database, pair.Before), Amounts(database, pair.After));
        return after.DifferFrom(before)
            ? new(pair, (long)before.Of, (long)(before.Of - before.Known), (long)after.Of, (long)(after.Of - after.Known)) : null;
    }

    /// <summary>All of them as a list of the report.</summary>
    public static ReportList ListOf(IEnumerable<AmountsMissing> all) => new()
    {
        Id = List,
        English = "Comparisons whose amounts are missing",
        Indonesian = "Perbandingan yang nilainya belum lengkap",
        Columns =
            ["comparison", "before_from", "before_to", "after_from", "after_to", "before_won", "before_without_amount", "after_won",
                "after_without_amount"],
        Rows =
        [
            .. all.Select(one => (IReadOnlyList<object?>)
            [
                Names.Snake(one.Pair.Kind.ToString()), Day(one.Pair.Before.From), Day(one.Pair.Before.To), Day(one.Pair.After.From),
                Day(one.Pair.After.To),
                one.WonBefore, one.MissingBefore, one.WonAfter, one.MissingAfter,
            ]),
        ],
    };

    private static KnownShares Amounts(Database database, Period period) => database.Query(
        $"""
        select count(*), count(*) filter (where len(won_values) > 0), coalesce(sum(list_sum(won_values)), 0)::double from leads
        where is_won and created_on between date '{period.From:yyyy-MM-dd}' and date '{period.To:yyyy-MM-dd}'
        """,
        record => new KnownShares(record.GetInt64(0), record.GetInt64(1), record.GetDouble(2))).First();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
