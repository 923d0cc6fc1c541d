namespace Pipeline.Tables;

/// <summary>"Ora" is "not" in Javanese and "now" in Italian: the words beside it tell which.</summary>
internal static class ItalianNow
{
    private const string Now = "ora";

    private static readonly HashSet<string> Italian = new(StringComparer.Ordinal)
    {
        "vinto", "vinta", "vinti", "vinte", "perso", "persa", "persi", "perse", "cliente", "clienti", "chiuso", "chiusa", "acquisito",
        "acquisita",
    };

    /// <summary>A clause's words without an Italian "now", which negates nothing.</summary>
    public static string[] Leave(string[] words) =>
        Array.IndexOf(words, Now) >= 0 && Array.Exists(words, Italian.Contains) ? Array.FindAll(words, word => word != Now) : words;
}
