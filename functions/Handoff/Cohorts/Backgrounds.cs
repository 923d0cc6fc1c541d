using Handoff.Cohorts.Feasts;
using Handoff.Diagnosis;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Cohorts;

/// <summary>Reads what is known of the year around a comparison.</summary>
internal static class Backgrounds
{
    // The first days of an export may have no leads.
    private const int Slack = 7;

    internal static Background Of(Database database, CohortPair pair)
    {
        var currency = database.Query("select currency from report_currency", record => record.GetString(0)).FirstOrDefault() ?? "";
        var first =
            database.Query(
                "select min(created_on)::varchar from leads",
                record => DateOnly.ParseExact(record.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture)).First();
        var (before, after) = (YearBefore(pair.Before), YearBefore(pair.After));
        var hasYear = pair.Kind == CohortKind.YearAgo || first <= before.From.AddDays(Slack);
        return new()
        {
            HasYear = hasYear,
            Feast = MovableFeasts.Apart(pair.Before, pair.After, currency),

            // Where a feast lay in one of the periods a year before, they show the feast and not the season.
            YearAgo = pair.Kind == CohortKind.YearAgo || !hasYear || MovableFeasts.Apart(before, after, currency) is not null
                ? null : (Leads(before), Leads(after)),
        };

        long Leads(Period period) => database.Query(
            $"select count(*) from cohort_leads where created_on between date '{period.From:yyyy-MM-dd}' and date '{period.To:yyyy-MM-dd}'",
            record => record.GetInt64(0)).First();
    }

    private static Period YearBefore(Period period) => new(period.From.AddYears(-1), period.To.AddDays(1).AddYears(-1).AddDays(-1));
}
