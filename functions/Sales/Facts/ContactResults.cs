namespace Sales.Facts;

/// <summary>
/// What the result of a call, a meeting or a mail says of its having reached anybody, in the languages of the formats. Words with a "not"
/// before them mean the contrary; a text of no known word reached somebody, since whoever writes down "interested" has talked.
/// A message that was left is one of ours, as a mail; a mailbox that nobody spoke on is none.
/// </summary>
public static class ContactResults
{
    // A "not" turns round what follows within three words: "not yet been answered", "tidak bisa dihubungi".
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "didn't", "didnt", "couldn't", "couldnt", "wasn't", "wasnt", "can't", "cannot", "jangan",
        "tidak", "tak", "tdk", "tdak", "gak", "ga", "gk", "ngga", "nggak",
        "enggak", "ndak", "belum", "blm", "tanpa", "bukan", "nunca", "sin", "não", "nao", "sem", "pas", "ne", "sans", "non", "nessuna",
        "nessuno", "senza", "tiada", "takde", "niet", "geen", "zonder", "nooit", "nie", "bez", "brak", "nicht", "kein", "keine", "keiner",
        "niemand", "niemanden", "ohne", "nobody", "noone", "none", "nadie", "ninguém", "ninguem", "personne",
        // Who tried has not done it: "Attempted to contact", "Mencoba menghubungi".
        "attempted", "attempting", "attempt", "attempts", "tried", "trying", "mencoba", "dicoba", "percobaan", "intentado", "tentativa",
        "tentative", "versucht", "versuch", "poging",
    };

    // What says by itself, or with other words, that nobody was reached.
    private static readonly string[] Failed =
    [
        "unanswered", "unattended", "unreachable", "unavailable", "noanswer", "missed", "busy", "wrong number", "invalid number",
        "bad number", "number not in service", "out of service", "disconnected number", "disconnected", "rang out", "no pickup",
        "switched off", "no show", "noshow", "cancelled", "canceled", "cancel", "postponed", "ringing", "failed", "bounced", "bounce",
        "undelivered", "undeliverable", "call rejected", "call declined", "dropped", "hung up", "voicemail", "voice mail", "mailbox",
        "answering machine", "auto reply", "autoreply", "auto response", "autoresponse",
        "automatic reply", "automatic response", "automated", "out of office", "left on read", "dnp", "rnr",
        "berdering", "sibuk", "nada sibuk", "salah sambung", "salah nomor", "nomor salah", "nomer salah", "terlewat", "terlewatkan", "mati",
        "nonaktif", "di luar jangkauan", "luar jangkauan", "luar area", "panggilan ditolak", "panggilannya ditolak", "menolak panggilan",
        "direject", "centang satu", "centang 1", "ceklis satu", "ceklis 1", "hanya dibaca", "cuma dibaca",
        "dimatikan", "dialihkan", "ditunda", "tidak jadi", "kotak suara", "pesan suara", "mesin penjawab", "jawab mesin",
        "dijawab mesin", "gagal", "batal",
        "dibatalkan", "mangkir", "balasan otomatis", "jawaban otomatis",
        "otomatis", "terpental", "putus", "terputus",
        "ocupado", "ocupada", "comunicando", "número equivocado", "numero equivocado", "perdida", "llamada perdida", "buzón",
        "buzón de voz", "buzon de voz", "contestador", "cancelada", "cancelado", "pospuesta",
        "respuesta automática", "rebotado", "apagado", "ausente", "fallida",
        "número errado", "numero errado", "chamada perdida", "caixa postal", "correio de voz", "secretária eletrônica", "adiada",
        "resposta automática", "desligado", "falhou",
        "occupé", "occupée", "mauvais numéro", "faux numéro", "manqué", "appel manqué", "manquée", "messagerie", "messagerie vocale",
        "boîte vocale", "répondeur", "annulé", "annulée", "reportée",
        "réponse automatique", "absent", "injoignable", "échec", "échoué",
        "besetzt", "falsche nummer", "verpasst", "verpasster", "verpasste",
        "anrufbeantworter", "abgesagt", "storniert", "verschoben", "automatische antwort",
        "abwesenheitsnotiz", "abwesend", "unerreichbar", "unzustellbar",
        "occupato", "occupata", "numero sbagliato", "persa", "chiamata persa", "segreteria", "segreteria telefonica", "casella vocale",
        "annullato", "annullata", "rinviata",
        "risposta automatica", "assente", "irraggiungibile", "fallito", "fallita",
        "bezet", "in gesprek", "verkeerd nummer", "fout nummer", "gemist", "gemiste oproep", "onbereikbaar", "afwezig", "antwoordapparaat",
        "geannuleerd",
        "verplaatst", "automatisch antwoord", "mislukt", "opgehangen",
        "terlepas", "panggilan terlepas", "talian sibuk", "nombor salah", "salah nombor", "mel suara", "peti suara", "ditangguhkan",
        "tidak berjaya",
        "zajęte", "zły numer", "nieodebrane", "poczta głosowa", "obsazeno", "nedostupný", "zmeškaný hovor",
    ];

    // Plans, where a text says nothing else: a call of which a meeting was scheduled has reached somebody.
    private static readonly HashSet<string> Plans = new(StringComparer.Ordinal)
    {
        "scheduled", "rescheduled", "planned", "overdue", "dialed", "dialled", "dialing", "dialling", "waiting", "queued", "queue",
        "in queue", "antre", "antrean", "dalam antrean",
        "draft", "pending", "not started", "deferred", "dijadwalkan", "terjadwal",
        "direncanakan", "dijadwal ulang", "dijadwalkan ulang", "menunggu", "konsep", "attempted", "attempt", "tried", "trying",
        "dicoba", "percobaan", "programada",
        "planificada", "reprogramada", "borrador", "pendiente", "agendada", "agendado", "planejada", "reagendada", "rascunho",
        "pendente", "planifié", "planifiée", "brouillon", "en attente", "geplant", "entwurf",
        "ausstehend", "gepland", "ingepland", "concept", "dirancang", "zaplanowane", "pianificato", "pianificata", "programmata", "bozza",
        "in attesa",
    };

    // What was left for somebody is ours, whoever did not answer.
    private static readonly string[] Left =
    [
        "left voicemail", "left a voicemail", "leftvoicemail", "left voice mail", "left live message", "left message", "left a message",
        "message left", "voicemail left", "tinggalkan pesan", "meninggalkan pesan",
        "titip pesan", "dejó mensaje", "mensaje dejado", "deixou mensagem", "mensagem deixada", "laissé un message",
        "voicemail ingesproken", "voicemail achtergelaten", "bericht achtergelaten", "bericht ingesproken", "mailbox besprochen",
        "auf mailbox gesprochen", "lasciato messaggio", "lasciato un messaggio", "messaggio lasciato",
    ];

    // What says that somebody was reached, unless a "not" stands before it.
    private static readonly string[] Reached =
    [
        "answered", "answer", "connected", "connect", "reached", "reach", "reachable",
        "picked up", "pick up", "picked", "pick", "response", "responded",
        "respond", "reply", "replied", "talked", "spoke", "spoken", "conversation",
        "completed", "held", "attended", "attend", "took place", "delivered", "sent", "available", "showed up", "show up", "contacted",
        "contact",
        "responsive", "in service", "visited", "checked in", "called", "phoned", "valid",
        "diangkat", "angkat", "mengangkat", "dijawab", "jawab", "jawaban", "menjawab", "terjawab", "terhubung", "tersambung", "nyambung",
        "sambung", "respon", "respons", "merespon", "merespons", "direspon", "direspons",
        "dibalas", "balas", "balasan", "membalas", "diterima", "hadir", "datang", "selesai", "berhasil", "terkirim", "tersampaikan",
        "aktif", "tersedia", "ditelepon", "ditelpon", "menelepon", "bisa dihubungi", "dapat dihubungi", "dihubungi", "menghubungi",
        "terangkat", "terdaftar",
        "contestó", "contesto", "contesta", "contestada", "respondió", "respondio", "responde", "respuesta", "conectado", "conectada",
        "completada", "contacto", "realizado", "realizada", "atendió", "asistió", "asistio", "presentó", "presento", "disponible",
        "enviado", "entregado",
        "atendeu", "atende", "atendida", "contato",
        "respondeu", "resposta", "completa", "concluída", "compareceu", "disponível", "entregue",
        "répondu", "répond", "réponse", "repondu", "reponse", "connecté", "joint", "joignable", "abouti", "décroché", "présenté", "venu",
        "disponible", "livré", "envoyé", "message laissé",
        "erreicht", "erreichbar", "kontakt",
        "abgenommen", "angenommen", "beantwortet", "antwort", "verbunden", "geantwortet", "rangegangen", "ran", "abgehoben",
        "drangegangen", "erschienen", "stattgefunden", "verfügbar", "zugestellt", "gesendet", "nachricht hinterlassen",
        "risposto", "risponde", "risposta", "connesso", "raggiunto", "presentato", "disponibile", "consegnato", "inviato",
        "antwoord", "gehoor", "opgenomen", "beantwoord", "bereikt", "bereikbaar", "gesproken", "verschenen", "verzonden", "afgeleverd",
        "thuis",
        "jawapan", "berjawab", "menjawab", "diangkat", "berjaya", "dapat dihubungi", "dijumpai",
        "odebrał", "odebrane", "odbiera", "odpowiedzi", "odpowiada", "połączono",
    ];

    // By itself, what became of the ringing and not of the offer; with more words ("Ditolak pelanggan") somebody has talked.
    private static readonly HashSet<string> RefusedCalls = new(StringComparer.Ordinal)
    {
        "reject", "rejected", "declined", "decline", "refused", "denied", "ditolak", "tertolak", "tolak", "rechazada", "rechazado",
        "rejeitada", "recusada", "rejeté", "refusé", "abgelehnt", "abgewiesen", "rifiutata", "geweigerd",
    };

    private static readonly char[] Clauses = [',', '.', ';', ':', '(', ')', '[', ']', '!', '?', '"', '–', '—', '+', '&', '/', '|', '\n'];

    private static readonly List<(string[] Words, bool IsReached, bool IsLeft)> Known =
    [
        .. Left.Select(text => (Words: text.Split(' '), IsReached: true, IsLeft: true))
            .Concat(Failed.Select(text => (Words: text.Split(' '), IsReached: false, IsLeft: false)))
            .Concat(Reached.Select(text => (Words: text.Split(' '), IsReached: true, IsLeft: false)))
            .OrderByDescending(known => known.Words.Length),
    ];

    /// <summary>Whether a contact of a kind (<see cref="ActivityKinds"/>) with this result reached somebody, as far as it tells.</summary>
    public static bool Tell(string? result, string kind)
    {
        if (result is null)
        {
            return true;
        }

        var clauses = Divide(result);
        var only = Only(clauses);
        if (Plans.Contains(only) || (kind == ActivityKinds.Call && RefusedCalls.Contains(only)))
        {
            return false;
        }

        var signs = clauses.SelectMany(Signs).ToList();
        return signs.Exists(sign => sign.IsLeft) || signs.TrueForAll(sign => sign.IsReached);
    }

    /// <summary>Whether a result is a plan and nothing else.</summary>
    public static bool IsPlan(string result) => Plans.Contains(Only(Divide(result)));

    // A dash between blanks divides, one within a word joins.
    private static List<string[]> Divide(string result) =>
        [.. result.ToLowerInvariant().Replace('’', '\'').Replace(" - ", ",", StringComparison.Ordinal)
            .Split(Clauses, StringSplitOptions.RemoveEmptyEntries)
            .Select(clause => clause.Split([' ', '\t', '\u00a0', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)];

    private static string Only(List<string[]> clauses) => clauses.Count == 1 ? string.Join(' ', clauses[0]) : "";

    private static IEnumerable<(bool IsReached, bool IsLeft)> Signs(string[] words)
    {
        for (var at = 0; at < words.Length;)
        {
            var place = at;
            var known = Known.Find(known => words.AsSpan(place).StartsWith(known.Words));
            if (known.Words is not null)
            {
                var isNegated = Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(before => Negations.Contains(words[before]));
                yield return (known.IsReached != isNegated, known.IsLeft && !isNegated);
            }

            at += known.Words?.Length ?? 1;
        }
    }
}
