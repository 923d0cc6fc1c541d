using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Whether a Salesforce opportunity is won: the flags say it, whatever the stage is called; without flags the name does. The
/// probability follows the stage only until somebody changes it, so that it is no evidence (Opportunity.Probability, "can be overridden").
/// </summary>
public static class SalesforceStages
{
    /// <summary>Both flags are written as 1 or nothing by some exports: where both columns are there, nothing is no.</summary>
    public static OutcomeEvidence Read(Row row, string stage, Column isWon, Column isClosed, Column chance, double? probability) =>
        OutcomeEvidence.Read(
        row,
        stage,
        OutcomeEvidence.Flags(row, isWon, closed: isClosed, blankIsNo: row.Has(isWon) && row.Has(isClosed)),
        OutcomeEvidence.Chance(row, chance, probability, isDefined: false));
}
