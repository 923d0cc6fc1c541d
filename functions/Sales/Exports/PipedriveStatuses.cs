using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>A Pipedrive deal is open, won, lost or deleted, whatever stage it last stood in.</summary>
public static class PipedriveStatuses
{
    private static readonly string[] Deleted =
        ["deleted", "excluído", "eliminado", "supprimé", "supprimée", "gelöscht", "eliminato", "dihapus", "smazáno"];

    public static bool IsDeleted(string status) => Deleted.Contains(status.ToLowerInvariant());

    /// <summary>The outcome; a deleted deal is set aside, an unknown word rejects the row.</summary>
    public static string Outcome(Row row, Column column, string status)
    {
        if (IsDeleted(status))
        {
            row.SetAside("deleted in Pipedrive");
            return Outcomes.Open;
        }

        var outcome = Outcomes.OfStatus(status);
        if (outcome is not (Outcomes.Won or Outcomes.Lost or Outcomes.Open))
        {
            if (status.Length > 0)
            {
                row.Reject(column, "a status: open, won, lost or deleted");
            }

            return Outcomes.Open;
        }

        row.Reading.Tally($"Outcome by '{row.Heading.Spelling(column)}'", outcome);
        return outcome;
    }
}
