using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What the title of one of Meta's charts says: the figure, and the network where it names one.</summary>
internal sealed record MetaTitle(string? Network, string Measure)
{
    // Words beside the figure that do not change it: the networks, "page", "content", and what binds words in each language.
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "facebook", "instagram", "total", "totale", "gesamt",
        "page", "halaman", "página", "pagina", "seite", "fanpage", "your", "anda",
        "content", "konten", "conteúdo", "contenido", "contenu", "contenuti", "contenuto", "inhalten", "inhalte",
        "of", "on", "from", "the", "di", "ke", "pada", "dengan", "dari",
        "de", "da", "do", "das", "dos", "no", "na", "nos", "nas", "ao", "aos", "à", "às", "a", "o", "os", "as", "com",
        "del", "al", "en", "el", "la", "las", "los", "con",
        "sur", "un", "le", "les", "du", "des", "au", "avec", "l'",
        "il", "i", "gli", "lo", "dei", "della", "sul", "sulla", "su",
        "mit", "der", "dem", "den", "auf", "von", "für",
    };

    private static readonly Dictionary<string, string> Measures = new Dictionary<string, string[]>
    {
        ["reach"] = ["reach", "jangkauan", "couverture", "alcance", "copertura", "reichweite"],
        ["follows"] =
        [
            "follows", "follow", "new follows", "new followers", "new likes", "followers", "follower", "pengikut", "pengikut baru",
            "mengikuti", "seguidores", "novos seguidores",
            "nuevos seguidores", "seguimientos", "seguimentos", "novas curtidas", "nuevos me gusta", "abonnements", "abonnés",
            "nouveaux followers", "nouveaux abonnés", "nuovi follower",
            "nuovi mi piace", "neue follower",
        ],
        ["unfollows"] = ["unfollows", "berhenti mengikuti", "deixaram seguir", "dejaron seguir"],
        ["net_follows"] = ["net follows", "net followers"],
        ["profile_visits"] =
        [
            "visits", "profile visits", "kunjungan", "kunjungan profil", "visites", "visites profil", "visitas", "visitas perfil", "visite",
            "visite profilo", "besuche", "profilbesuche",
            "profilaufrufe",
        ],
        ["views"] = ["views", "tayangan", "vues", "visualizaciones", "visualizações", "visualizzazioni", "aufrufe"],
        ["impressions"] = ["impressions", "impresi", "impresiones", "impressões", "impressioni", "impressionen"],
        ["viewers"] = ["viewers", "penonton", "spectateurs", "espectadores", "visualizadores", "spettatori", "visualizzatori", "zuschauer"],
        ["engagements"] = ["interactions", "interaksi", "interações", "interacciones", "interazioni", "interaktionen"],
        ["link_clicks"] = ["link clicks", "klik tautan", "cliques link", "clics enlace", "clics lien", "clic link", "link klicks"],
    }.SelectMany(pair => pair.Value.Select(words => (words, pair.Key)))
        .ToDictionary(pair => pair.words, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>
    /// "Facebook reach", "Alcance do Instagram", "Instagram-Reichweite", "Interações com o conteúdo"; null for a figure that is not known,
    /// such as a paid part of one.
    /// </summary>
    public static MetaTitle? Read(string text)
    {
        var words = Spellings.Normalize(text).Split(' ', '-');
        var figure = string.Join(' ', words.Where(word => !Around.Contains(word)));
        return Measures.TryGetValue(figure, out var measure)
            ? new MetaTitle(words.Contains("facebook") ? "facebook" : words.Contains("instagram") ? "instagram" : null, measure)
            : null;
    }
}
