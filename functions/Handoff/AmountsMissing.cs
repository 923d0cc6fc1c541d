using Handoff.Cohorts;
using Pipeline.Facts;
using Pipeline.Reports;

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

    // What moves the sum by less moves no verdict.
    private const double Notable = 0.05;

    /// <summary>Null where the amounts can be compared.</summary>
    public static AmountsMissing? Of(Database database, CohortPair pair)
    {
        var ((won, missing), (wonAfter, missingAfter)) = (Count(database, pair.Before), Count(database, pair.After));
        return won > 0 && wonAfter > 0 && Math.Abs((missing / (double)won) - (missingAfter / (double)wonAfter)) > Notable ? new(pair, won, missing, wonAfter, missingAfter) : null;
    }

    /// <summary>All of them as a list of the report.</summary>
    public static ReportList ListOf(IEnumerable<AmountsMissing> all) => new()
    {
        Id = List,
        English = "Comparisons whose amounts are missing",
        Indonesian = "Perbandingan yang nilainya belum lengkap",
        Columns = ["comparison", "before_from", "before_to", "after_from", "after_to", "before_won", "before_without_amount", "after_won", "after_without_amount"],
        Rows =
        [
            .. all.Select(one => (IReadOnlyList<object?>)
            [
                Names.Snake(one.Pair.Kind.ToString()), Day(one.Pair.Before.From), Day(one.Pair.Before.To), Day(one.Pair.After.From), Day(one.Pair.After.To),
                one.WonBefore, one.MissingBefore, one.WonAfter, one.MissingAfter,
            ]),
        ],
    };

    private static (long Won, long Missing) Count(Database database, Pipeline.Reports.Periods.Period period) => database.Query(
        $"select count(*), count(*) filter (where len(won_values) = 0) from leads where is_won and created_on between date '{period.From:yyyy-MM-dd}' and date '{period.To:yyyy-MM-dd}'",
        record => (record.GetInt64(0), record.GetInt64(1))).First();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
