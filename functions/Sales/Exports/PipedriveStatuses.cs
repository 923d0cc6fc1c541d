using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>A Pipedrive deal is open, won, lost or deleted, whatever stage it last stood in.</summary>
public static class PipedriveStatuses
{
    private static readonly string[] Deleted =
        ["deleted", "excluído", "eliminado", "supprimé", "supprimée", "gelöscht", "eliminato", "dihapus", "smazáno"];

    public static bool IsDeleted(string status) => Deleted.Contains(status.ToLowerInvariant());

    /// <summary>
    /// The outcome; a deleted deal is set aside, an unknown word rejects the row. Where the cell is empty, the days on which the deal was
    /// won or lost tell it, the later of the two, for Pipedrive writes them when its status turns. A deal that has neither runs, unless
    /// its stage says more; where the export lacks one of these columns nobody can tell.
    /// </summary>
    public static OutcomeEvidence Read(Row row, string? stage, Column status, Column wonAt, Column lostAt, Column closed)
    {
        if (row.Text(status) is { } said)
        {
            var outcome = Of(row, status, said);
            return new(outcome, OutcomeEvidence.EvidenceOf(outcome), LooksClosed: false);
        }

        if ((row.Time(wonAt), row.Time(lostAt)) is var (won, lost) && (won ?? lost) is not null)
        {
            return lost is null || won > lost
                ? OutcomeEvidence.Told(row, wonAt, Outcomes.Won) : OutcomeEvidence.Told(row, lostAt, Outcomes.Lost);
        }

        if (stage is null || row.Heading.Place(wonAt) < 0 || row.Heading.Place(lostAt) < 0)
        {
            row.Reject(status, "a status: open, won, lost or deleted");
            return new(Outcomes.Open, "unknown", LooksClosed: false);
        }

        var told = OutcomeEvidence.Read(row, stage);
        return told with { LooksClosed = told.LooksClosed || (told.From == "unknown" && row.Time(closed) is not null) };
    }

    private static string Of(Row row, Column column, string status)
    {
        if (IsDeleted(status))
        {
            row.SetAside("deleted in Pipedrive");
            return Outcomes.Open;
        }

        var outcome = Outcomes.OfStatus(status);
        if (outcome is not (Outcomes.Won or Outcomes.Lost or Outcomes.Open))
        {
            row.Reject(column, "a status: open, won, lost or deleted");
            return Outcomes.Open;
        }

        row.Reading.Tally($"Outcome by '{row.Heading.Spelling(column)}'", outcome);
        return outcome;
    }
}
