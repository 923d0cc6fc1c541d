using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Whether a Salesforce opportunity is won: the flags say it, whatever the stage is called; without flags the name does.</summary>
public static class SalesforceStages
{
    public static string Outcome(Row row, string stage, Column isWon, Column isClosed)
    {
        if (row.Flag(isWon) == true)
        {
            return Outcomes.Won;
        }

        if (!row.Has(isWon) || !row.Has(isClosed))
        {
            return Outcomes.Read(row, stage);
        }

        // Salesforce knows closed and won only; "Closed - no decision" tells itself apart by its name.
        return row.Flag(isClosed) != true ? Outcomes.Open
            : Outcomes.OfStage(stage) == Outcomes.Abandoned ? Outcomes.Abandoned
            : Outcomes.Lost;
    }
}
