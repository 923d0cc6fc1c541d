namespace Pipeline.Tables;

/// <summary>
/// How the languages of the formats say no, not yet and almost, without accents; Javanese and Sundanese stand in Indonesian lists.
/// </summary>
internal static class Negations
{
    public static readonly WordList No = WordList.Of(
        "not", "no", "non", "never", "neither", "nor", "without", "cannot",
        "tidak", "tak", "bukan", "tanpa", "gak", "ga", "nggak", "enggak", "ngga", "gagal", "jangan", "tiada",
        "tdk", "tdak", "gk", "ndak", "nda", "gag", "engga", "kagak", "kaga", "takde", "ora", "rak", "ra", "dudu", "mboten", "boten", "teu",
        "henteu", "hanteu", "sanes",
        "nao", "nunca", "jamais", "jamas", "nenhum", "nenhuma", "ningun", "ninguna", "sem", "nem", "sin", "ni", "tampoco",
        "pas", "sans", "aucun", "aucune", "nicht", "kein", "keine", "keinen", "keiner", "nie", "ohne", "mai", "senza", "nessun", "nessuna",
        "niet", "geen", "nooit", "zonder", "ne", "bez");

    public static readonly WordList NotYet = WordList.Of(
        // "Can" is "not yet" in Sundanese, and what can be won in English is not won yet either.
        "belum", "blm", "blom", "belom", "belon", "blum", "lom", "lum", "durung", "dereng", "tacan", "acan", "can");

    /// <summary>Words that make a no a "not yet" when they stand beside it.</summary>
    public static readonly WordList Yet =
        WordList.Of("yet", "noch", "encore", "ancora", "ainda", "aun", "todavia", "nog", "jeszcze", "jeste", "acan");

    public static readonly WordList Almost = WordList.Of(
        "almost", "nearly", "likely", "probably", "potential", "potentially", "pending", "expected", "soon", "will", "should", "may",
        "might", "could", "awaiting", "waiting",
        "to be", "unless", "verbal", "verbally", "tentative", "tentatively", "provisionally", "risk",
        "lisan", "berisiko", "terancam", "verbalmente", "verbalement", "mundlich", "mondeling", "riesgo", "risco", "risque", "rischio",
        "gefahrdet",
        "esperando", "aguardando", "wartet", "warten", "attente", "attesa",
        "about to", "going to", "ready to", "would", "hardly", "barely", "hampir", "ampir", "meh", "arep", "rek", "bade", "badhe",
        "ajeng", "hendak", "bakalan", "pengen", "pengin", "kudu", "moga", "semoga", "mugi", "muga", "akan", "bakal",
        "mau", "ingin", "calon", "segera", "menunggu", "kemungkinan", "potensi",
        "casi", "quase", "presque", "bientot", "fast", "beinahe", "bald", "quasi", "presto", "bijna", "provavel", "probable", "probabile",
        "wahrscheinlich", "kaum", "kurz vor", "amper", "op het punt", "prawie", "skoro", "temer", "a punto de", "prestes a",
        "sur le point de", "sul punto di", "por", "a ser");

    /// <summary>Words that may stand between a no and what it denies: "not yet been won", "n'est pas encore gagné".</summary>
    public static readonly WordList Between = WordList.Of(
        "been", "be", "of", "to", "for", "keputusan",
        "very", "sangat", "muito", "muy", "tres", "sehr", "molto", "so", "is", "was", "were", "has", "have",
        "had", "are",
        "am", "the", "a", "an", "any", "really", "get", "got", "being", "did", "does", "longer", "deal", "deals", "closed", "close",
        "bisa", "iso", "isa", "saged", "tiasa", "sida", "sido", "dapat", "pernah", "juga", "sempat", "jadi", "di", "kita", "lagi", "mehr",
        "meer", "mais", "piu",
        "se", "ha", "fue", "sido", "esta", "foi", "tem", "ser", "est", "ete", "ont", "a ete", "stato", "stata", "e", "era",
        "wurde", "wird", "worden", "hat", "ist", "sind", "als", "werden", "geworden", "werd", "cerrado", "fechado", "ferme",
        "abgeschlossen", "chiuso");
}
