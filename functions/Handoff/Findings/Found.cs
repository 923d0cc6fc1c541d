using Handoff.Cohorts;
using Handoff.Cohorts.Feasts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Drifting;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Findings;

/// <summary>What stands beside the comparisons of two periods: what slips over many, and what the youngest leads show already.</summary>
public sealed record Found(IReadOnlyList<Drift> Drifts, EarlySigns? Early)
{
    // Thirteen months, and the same a year before.
    private const int MostMonths = 25;

    public static Found Nothing { get; } = new([], null);

    public static Found Of(Database database)
    {
        var (horizon, known, currency) = database.Query(
            "select (select days from horizon), (select deals_to::varchar from sales_days), (select currency from report_currency)",
            record => (record.GetInt32(0), DateOnly.ParseExact(record.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                record.IsDBNull(2) ? "" : record.GetString(2))).First();
        var months = CohortPeriods.Months(database, known, horizon, MostMonths);
        return new(
            Diagnosis.Drifting.Drifts.Find(
                new MonthsReader(database, horizon).Read(months),
                (one, other) => MovableFeasts.Apart(Of(one), Of(other), currency) is null),
            EarlySigns.Of(database, known, horizon));
    }

    private static Period Of(Cohort month) => new(month.From, month.To);
}
