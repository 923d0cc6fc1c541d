using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>A Pipedrive deal is open, won, lost or deleted, whatever stage it last stood in.</summary>
public static class PipedriveStatuses
{
    private static readonly string[] Open = ["open", "aberto", "em aberto", "em andamento", "abierto", "en curso", "ouvert", "ouverte", "en cours", "offen", "aperto", "aperta", "in corso", "terbuka", "otevřeno"];
    private static readonly string[] Deleted = ["deleted", "excluído", "eliminado", "supprimé", "supprimée", "gelöscht", "eliminato", "dihapus", "smazáno"];
    private static readonly string[] Won = ["vyhráno"];
    private static readonly string[] Lost = ["prohráno"];

    /// <summary>The outcome; a deleted deal is set aside, an unknown word rejects the row.</summary>
    public static string Outcome(Row row, Column column, string status)
    {
        var word = status.ToLowerInvariant();
        if (Deleted.Contains(word))
        {
            row.SetAside("deleted in Pipedrive");
        }

        var outcome = Won.Contains(word) ? Outcomes.Won : Lost.Contains(word) ? Outcomes.Lost : Outcomes.OfStage(word);
        if (outcome is not Outcomes.Won and not Outcomes.Lost && status.Length > 0 && !Open.Contains(word) && !Deleted.Contains(word))
        {
            row.Reject(column, "a status: open, won, lost or deleted");
        }

        return outcome;
    }
}
