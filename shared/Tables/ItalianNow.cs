namespace Pipeline.Tables;

/// <summary>"Ora" is "not" in Javanese and "now" in Italian: the words beside it tell which, over punctuation too ("Ora: vinto").</summary>
internal static class ItalianNow
{
    private const string Now = "ora";

    private static readonly HashSet<string> Italian = new(StringComparer.Ordinal)
    {
        "vinto", "vinta", "vinti", "vinte", "perso", "persa", "persi", "perse", "cliente", "clienti", "chiuso", "chiusa", "acquisito",
        "acquisita", "venduto", "venduta", "venduti", "vendute", "acquistato", "acquistata", "comprato", "pagato", "pagata", "firmato",
        "firmata", "concluso", "conclusa", "completato", "completata", "fallito", "fallita", "rifiutato", "rifiutata", "annullato",
        "annullata", "abbandonato", "abbandonata", "scartato", "scartata", "respinto", "respinta", "sospeso", "sospesa", "rinviato",
        "rinviata", "aperto", "aperta", "riuscito", "riuscita", "successo", "accettato", "accettata", "approvato", "approvata",
        "qualificato", "convertito", "trattativa", "offerta", "contratto", "ordine", "interessato", "interessata", "contattato",
        "contattata", "occupato", "occupata", "assente", "irraggiungibile", "irreperibile", "raggiunto", "raggiunta", "risponde",
        "risposto", "disponibile", "spento", "riattaccato",
    };

    /// <summary>Clauses without an Italian "now", which negates nothing.</summary>
    public static IEnumerable<string[]> Leave(IReadOnlyList<string[]> clauses) =>
        clauses.Any(words => Array.IndexOf(words, Now) >= 0) && clauses.Any(words => Array.Exists(words, Italian.Contains))
            ? clauses.Select(words => Array.FindAll(words, word => word != Now)) : clauses;
}
