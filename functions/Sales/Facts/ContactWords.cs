namespace Sales.Facts;

/// <summary>Words by which results of calls, meetings and mails tell whether anybody was reached: <see cref="ContactResults"/>.</summary>
internal static class ContactWords
{
    // Called off, or to no effect: of the offer as well as of the call. It says that nobody was reached where nothing else in the result
    // says that somebody was ("Answered, then cancelled"), and nothing where it is the buying that was called off ("Tidak jadi beli").
    public static readonly HashSet<string> CalledOff = new(StringComparer.Ordinal)
    {
        "cancelled", "canceled", "cancel", "postponed", "abandoned", "failed", "dropped", "tidak jadi", "gak jadi", "ga jadi", "gk jadi",
        "nggak jadi", "enggak jadi", "ngga jadi", "tak jadi", "tdk jadi", "ora sido", "batal", "dibatalkan", "ditunda", "gagal", "urung",
        "cancelada", "cancelado", "pospuesta", "abandonada", "abandonado", "adiada", "falhou", "fallida", "annulé", "annulée", "reportée",
        "abandonné", "abandonnée", "échec", "échoué", "abgesagt", "storniert", "verschoben", "abgebrochen", "annullato", "annullata",
        "rinviata", "abbandonata", "abbandonato", "fallito", "fallita", "geannuleerd", "verplaatst", "mislukt", "afgebroken",
        "ditangguhkan", "anulowane", "anulowano", "odwołane", "przełożone", "porzucone", "unsuccessful", "sin éxito", "sin exito",
        "sem sucesso", "sans succès", "sans succes", "senza successo", "senza esito", "erfolglos", "zonder succes", "zonder resultaat",
        "bez powodzenia", "tidak berhasil", "tanpa hasil",
    };

    // What is bought, sold or wanted: a "not" before it is about that, and not about the call.
    public static readonly HashSet<string> Buying = new(StringComparer.Ordinal)
    {
        "buy", "buying", "bought", "purchase", "purchasing", "order", "ordering", "ordered", "deal", "sale", "closing", "interest",
        "interested", "budget", "beli", "membeli", "pembelian", "dibeli", "orderan", "pesanan", "memesan", "ambil", "transaksi",
        "tertarik", "berminat", "minat", "anggaran", "bayar", "comprar", "compra", "compró", "comprou", "pedido", "interesado",
        "interesada", "interés", "interes", "interessado", "interessada", "interesse", "presupuesto", "orçamento", "acheter", "achat",
        "commande", "commander", "vente", "intéressé", "intéressée", "intérêt", "kauf", "kaufen", "gekauft", "bestellung", "bestellen",
        "auftrag", "interessiert", "acquisto", "acquistare", "comprare", "ordine", "interessato", "interessata", "koop", "kopen",
        "bestelling", "geïnteresseerd", "kupić", "zakup", "zamówienie", "zamówienia", "zainteresowany", "zainteresowana", "tuku", "meser",
        "meuli", "cart", "keranjang", "carrito", "carrinho", "panier", "warenkorb", "carrello",
    };

    // Between a "not" and what it denies, without telling anything itself.
    public static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "be", "been", "to", "able", "possible", "possível", "possivel", "posible", "possibile", "mogelijk", "möglich", "make", "made",
        "fazer", "hacer", "faire", "fare", "de", "di", "foi", "fue", "été", "ete", "stato", "stata", "pudo", "pu", "poder", "się", "yang",
        "bisa", "dapat", "any", "a",
    };

    // What only who has talked can write down: nothing to wonder about, and no sign against what else stands there.
    public static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "opened", "clicked", "interested", "interest", "budget", "callback", "asked", "asks", "wants", "meeting", "rescheduled",
        "scheduled", "demo", "proposal", "quote", "quotation", "decision", "price", "expensive", "objection", "objections", "thinking",
        "discussed", "follow", "followup", "back", "tertarik", "berminat", "minat", "anggaran", "minta", "diminta", "bicara", "ngobrol",
        "pikir", "mikir", "harga", "mahal", "penawaran", "jadwal", "nego", "negosiasi", "interesado", "interesada", "interés", "hablado",
        "habló", "hablo", "interessado", "interessada", "interesse", "falou", "falado", "falei", "intéressé", "intéressée", "intérêt",
        "parlé", "rappeler", "interessiert", "interessato", "interessata", "parlato", "geïnteresseerd", "gesprek", "rozmowa", "rozmawiał",
        "rozmawiano", "zainteresowany", "zainteresowana", "gespräch", "rückruf", "angebot", "person",
    };

    // A "not" turns round what follows within three words: "not yet been answered", "tidak bisa dihubungi".
    public static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "didn't", "didnt", "couldn't", "couldnt", "wasn't", "wasnt", "can't", "cannot", "jangan", "tidak",
        "tak", "tdk", "tdak", "gak", "ga", "gk", "ngga", "nggak", "enggak", "ndak", "belum", "blm", "tanpa", "bukan", "nunca", "sin",
        "não", "nao", "sem", "pas", "ne", "sans", "non", "nessuna", "nessuno", "senza", "tiada", "takde", "niet", "geen", "zonder",
        "nooit", "nie", "bez", "brak", "nicht", "kein", "keine", "keiner", "niemand", "niemanden", "ohne", "nobody", "noone", "none",
        "nadie", "ninguém", "ninguem", "personne",
        // Who tried has not done it: "Attempted to contact", "Mencoba menghubungi".
        "attempted", "attempting", "attempt", "attempts", "tried", "trying", "mencoba", "dicoba", "percobaan", "intentado", "tentativa",
        "tentative", "versucht", "versuch", "poging", "unable", "isn't", "isnt", "aren't", "doesn't", "doesnt", "don't", "dont", "won't",
        "wouldn't", "impossible", "cant", "ora", "mboten", "teu", "henteu", "durung", "tacan", "kagak", "kaga", "blom", "belom", "susah",
        "sulit", "imposible", "impossível", "impossivel", "impossibile", "nessun", "unmöglich", "niemals", "onmogelijk", "nikt", "ningún",
        "ninguna", "nenhum", "nenhuma", "aucun", "aucune", "ani",
    };

    // What says by itself, or with other words, that nobody was reached.
    public static readonly string[] Failed =
    [
        "unanswered", "unattended", "unreachable", "unavailable", "noanswer", "missed", "busy", "wrong number", "invalid number",
        "bad number", "number not in service", "out of service", "disconnected number", "disconnected", "rang out", "no pickup",
        "switched off", "no show", "noshow", "ringing", "bounced", "bounce", "undelivered", "undeliverable", "call rejected",
        "call declined", "hung up", "voicemail", "voice mail", "mailbox", "answering machine", "auto reply", "autoreply", "auto response",
        "autoresponse", "automatic reply", "automatic response", "automated", "out of office", "left on read", "dnp", "rnr", "berdering",
        "sibuk", "nada sibuk", "salah sambung", "salah nomor", "nomor salah", "nomer salah", "terlewat", "terlewatkan", "mati", "nonaktif",
        "di luar jangkauan", "luar jangkauan", "luar area", "panggilan ditolak", "panggilannya ditolak", "menolak panggilan", "direject",
        "centang satu", "centang 1", "ceklis satu", "ceklis 1", "hanya dibaca", "cuma dibaca", "dimatikan", "dialihkan", "kotak suara",
        "pesan suara", "mesin penjawab", "jawab mesin", "dijawab mesin", "mangkir", "balasan otomatis", "jawaban otomatis", "otomatis",
        "terpental", "putus", "terputus", "ocupado", "ocupada", "comunicando", "número equivocado", "numero equivocado", "perdida",
        "llamada perdida", "buzón", "buzón de voz", "buzon de voz", "contestador", "respuesta automática", "rebotado", "apagado",
        "ausente", "número errado", "numero errado", "chamada perdida", "caixa postal", "correio de voz", "secretária eletrônica",
        "resposta automática", "desligado", "occupé", "occupée", "mauvais numéro", "faux numéro", "manqué", "appel manqué", "manquée",
        "messagerie", "messagerie vocale", "boîte vocale", "répondeur", "réponse automatique", "absent", "injoignable", "besetzt",
        "falsche nummer", "verpasst", "verpasster", "verpasste", "anrufbeantworter", "automatische antwort", "abwesenheitsnotiz",
        "abwesend", "unerreichbar", "unzustellbar", "occupato", "occupata", "numero sbagliato", "persa", "chiamata persa", "segreteria",
        "segreteria telefonica", "casella vocale", "risposta automatica", "assente", "irraggiungibile", "bezet", "in gesprek",
        "verkeerd nummer", "fout nummer", "gemist", "gemiste oproep", "onbereikbaar", "afwezig", "antwoordapparaat",
        "automatisch antwoord", "opgehangen", "terlepas", "panggilan terlepas", "talian sibuk", "nombor salah", "salah nombor",
        "mel suara", "peti suara", "tidak berjaya", "zajęte", "zły numer", "nieodebrane", "poczta głosowa", "obsazeno", "nedostupný",
        "zmeškaný hovor", "out of order", "not in use", "does not exist", "doesn't exist", "nonexistent", "non existent", "no such number",
        "invalid", "incorrect number", "wrong no", "wrong phone", "number changed", "unobtainable", "inactive", "dead line", "hangup",
        "hang up", "misdial", "misdialed", "misdialled", "timed out", "timeout", "cut off", "phone off", "mobile off", "powered off",
        "turned off", "out of coverage", "out of reach", "out of range", "out of area", "no signal", "no network", "network error",
        "line engaged", "number engaged", "engaged tone", "call blocked", "number blocked", "barred", "unresponsive", "uncontactable",
        "unread", "fax machine", "lost call", "call lost", "declined call", "rejected call", "luar servis", "luar layanan",
        "luar jaringan", "luar cakupan", "luar kawasan", "luar liputan", "diblokir", "terblokir", "diblok", "hp off", "nomor off",
        "nomer off", "wa off", "telepon off", "nomor keliru", "nomor hangus", "tidak wujud", "tidak sah", "panggilan ditinggalkan",
        "ditinggalkan", "fuera de servicio", "fuera de cobertura", "fuera de área", "fuera de area", "fuera de línea", "ilocalizable",
        "ilocalizables", "inlocalizable", "inaccesible", "inalcanzable", "inexistente", "no existe", "número incorrecto",
        "numero incorrecto", "número erróneo", "numero erroneo", "teléfono equivocado", "telefono equivocado", "equivocado",
        "número inválido", "numero invalido", "inválido", "colgó", "colgo", "desconectado", "desconectada", "llamada cortada", "se cortó",
        "llamada rechazada", "rechazó la llamada", "línea suspendida", "bloqueado", "buzon", "fora de serviço", "fora de servico",
        "fora do serviço", "fora de área", "fora de area", "fora da área", "fora da area", "fora de cobertura", "inacessível",
        "inacessivel", "inalcançável", "incontactável", "ilocalizável", "número incorreto", "numero incorreto", "numero inválido",
        "não existe", "nao existe", "telefone errado", "engano", "caiu", "desligou", "chamada recusada", "chamada rejeitada",
        "ligação recusada", "ligação rejeitada", "ligação perdida", "recusou a chamada", "recusou a ligação", "hors service", "hors zone",
        "hors réseau", "hors couverture", "injoignables", "numéro erroné", "numero errone", "erroné", "numéro incorrect",
        "numéro invalide", "invalide", "numéro inexistant", "inexistant", "n'existe pas", "non attribué", "appel perdu", "raccroché",
        "éteint", "eteint", "indisponible", "inaccessible", "ligne coupée", "appel coupé", "coupée", "appel rejeté", "appel refusé",
        "bloqué", "occupe", "sonne occupé", "repondeur", "außer betrieb", "ausser betrieb", "nicht vergeben", "kein anschluss",
        "nummer falsch", "ungültig", "ungültige", "falsch verbunden", "verwählt", "abgebrochener anruf", "abbruch", "aufgelegt",
        "weggedrückt", "ausgeschaltet", "handy aus", "telefon aus", "entgangen", "entgangener", "entgangene", "fehlgeschlagen",
        "misslungen", "nicht ans telefon", "nicht ans handy", "anruf abgelehnt", "anruf abgewiesen", "blockiert", "niemand da", "keiner da",
        "funkloch", "kein netz", "numero errato", "errato", "sbagliato", "numero inesistente", "fuori servizio", "fuori copertura", "fuori area",
        "fuori uso", "irreperibile", "riattaccato", "ha attaccato", "spento", "linea caduta", "caduta la linea", "è caduta", "interrotta",
        "squilla a vuoto", "squillato a vuoto", "a vuoto", "mancata", "chiamata rifiutata", "bloccato", "non esiste", "buiten dienst",
        "buiten gebruik", "buiten bereik", "niet in gebruik", "verkeerd verbonden", "ongeldig", "onjuist nummer", "foutief nummer",
        "foutief", "bestaat niet", "verbroken", "verlaten", "verlaten oproep", "afgehaakt", "uitgeschakeld", "toestel uit", "telefoon uit",
        "mobiel uit", "neemt niet op", "nam niet op", "oproep geweigerd", "geblokkeerd", "weggedrukt", "poza zasięgiem", "poza zasiegiem",
        "niedostępny", "niedostępna", "niedostepny", "niedostepna", "nieosiągalny", "nieosiągalna", "nieosiagalny", "wyłączony",
        "wyłączona", "wylaczony", "błędny numer", "bledny numer", "nieprawidłowy", "nieprawidlowy", "nieaktualny", "zly numer", "pomyłka",
        "nieodebrany", "nieodebrana", "porzucony", "przerwane", "rozłączone", "rozłączył", "rozłączyło", "odrzucone", "odrzucony",
        "zajęty", "zajęta", "zajete", "zajety", "nieudane", "nieudana", "sekretarka", "poczta glosowa", "nezvedl", "nezvedla", "nezvedá",
        "nebere", "neodpovídá", "nedostupná", "mimo provoz", "mimo dosah", "mimo signál", "špatné číslo", "neplatné číslo", "neexistuje",
        "nepřijatý", "nepřijato", "zmeškaný", "zmeškáno", "vypnutý", "nedovoláno", "nedovolal", "hlasová schránka", "zavěsil", "opuštěný",
        "number not found", "not found", "number not working", "phone not working", "line not working", "not active", "no longer active",
        "not read", "not yet read", "not existing", "do not exist", "no activo", "não ativo", "nao ativo", "non attivo", "nieaktywny",
        "nie aktywny", "niet actief", "nicht aktiv", "pas actif", "inativo", "inactivo", "inattivo", "inactif", "inaktiv", "inactief",
        "não consegui falar", "nao consegui falar", "nomor tidak dipakai", "nomor tidak digunakan", "meldet sich nicht", "antwortet nicht",
        "reagiert nicht", "reageert niet", "antwoordt niet", "hebt nicht ab", "nimmt nicht ab", "nahm nicht ab", "hob nicht ab",
        "hard to reach", "difficult to reach", "difficile à joindre", "difficile de joindre", "difícil de contactar", "schwer erreichbar",
        "schwer zu erreichen", "moeilijk bereikbaar", "moeilijk te bereiken", "keiner zuhause", "niemand zuhause", "nobody home",
        "nobody there", "no one home", "no one there",
    ];

    // Plans, where a text says nothing else: a call of which a meeting was scheduled has reached somebody.
    public static readonly HashSet<string> Plans = new(StringComparer.Ordinal)
    {
        "scheduled", "rescheduled", "planned", "overdue", "waiting", "queued", "queue",
        "in queue", "antre", "antrean", "dalam antrean", "draft", "pending", "not started", "deferred", "dijadwalkan", "terjadwal",
        "direncanakan", "dijadwal ulang", "dijadwalkan ulang", "menunggu", "konsep",
        "programada", "planificada", "reprogramada", "borrador", "pendiente", "agendada", "agendado", "planejada",
        "reagendada", "rascunho", "pendente", "planifié", "planifiée", "brouillon", "en attente", "geplant", "entwurf", "ausstehend",
        "gepland", "ingepland", "concept", "dirancang", "zaplanowane", "pianificato", "pianificata", "programmata", "bozza", "in attesa",
        "upcoming", "to do", "todo", "open", "not yet held", "akan datang", "mendatang", "belum dimulai", "belum mulai", "próxima",
        "próximo", "à venir", "bevorstehend", "anstehend", "offen", "aankomend", "in programma",
    };

    // Attempts, where a text says nothing else: they were made, and reached nobody.
    public static readonly HashSet<string> Attempts = new(StringComparer.Ordinal)
    {
        "dialed", "dialled", "dialing", "dialling", "attempted", "attempt", "tried", "trying", "dicoba", "percobaan",
    };

    // What was left for somebody is ours, whoever did not answer.
    public static readonly string[] Left =
    [
        "left voicemail", "left a voicemail", "leftvoicemail", "left voice mail", "left live message", "left message", "left a message",
        "message left", "voicemail left", "tinggalkan pesan", "meninggalkan pesan", "titip pesan", "dejó mensaje", "mensaje dejado",
        "deixou mensagem", "mensagem deixada", "laissé un message", "voicemail ingesproken", "voicemail achtergelaten",
        "bericht achtergelaten", "bericht ingesproken", "mailbox besprochen", "auf mailbox gesprochen", "lasciato messaggio",
        "lasciato un messaggio", "messaggio lasciato",
    ];

    // What says that somebody was reached, unless a "not" stands before it.
    public static readonly string[] Reached =
    [
        "answered", "answer", "connected", "connect", "reached", "reach", "reachable", "picked up", "pick up", "picked", "pick",
        "response", "responded", "respond", "reply", "replied", "talked", "spoke", "spoken", "conversation", "completed", "held",
        "attended", "attend", "took place", "delivered", "sent", "available", "showed up", "show up", "contacted", "contact", "responsive",
        "in service", "visited", "checked in", "called", "phoned", "valid", "diangkat", "angkat", "mengangkat", "dijawab", "jawab",
        "jawaban", "menjawab", "terjawab", "terhubung", "tersambung", "nyambung", "sambung", "respon", "respons", "merespon", "merespons",
        "direspon", "direspons", "dibalas", "balas", "balasan", "membalas", "diterima", "hadir", "datang", "selesai", "berhasil",
        "terkirim", "tersampaikan", "aktif", "tersedia", "ditelepon", "ditelpon", "menelepon", "bisa dihubungi", "dapat dihubungi",
        "dihubungi", "menghubungi", "terangkat", "terdaftar", "contestó", "contesto", "contesta", "contestada", "respondió", "respondio",
        "responde", "respuesta", "conectado", "conectada", "completada", "contacto", "realizado", "realizada", "atendió", "asistió",
        "asistio", "presentó", "presento", "disponible", "enviado", "entregado", "atendeu", "atende", "atendida", "contato", "respondeu",
        "resposta", "completa", "concluída", "compareceu", "disponível", "entregue", "répondu", "répond", "réponse", "repondu", "reponse",
        "connecté", "joint", "joignable", "abouti", "décroché", "présenté", "venu", "livré", "envoyé", "message laissé", "erreicht",
        "erreichbar", "kontakt", "abgenommen", "angenommen", "beantwortet", "antwort", "verbunden", "geantwortet", "rangegangen", "ran",
        "abgehoben", "drangegangen", "erschienen", "stattgefunden", "verfügbar", "zugestellt", "gesendet", "nachricht hinterlassen",
        "risposto", "risponde", "risposta", "connesso", "raggiunto", "presentato", "disponibile", "consegnato", "inviato", "antwoord",
        "gehoor", "opgenomen", "beantwoord", "bereikt", "bereikbaar", "gesproken", "gesprochen", "verschenen", "verzonden", "afgeleverd",
        "thuis",
        "jawapan", "berjawab", "berjaya", "dijumpai", "odebrał", "odebrane", "odbiera", "odpowiedzi", "odpowiada", "połączono",
        "connection", "contactable", "responding", "answering", "lifted", "lifting", "getting through", "got through", "get through",
        "go through", "went through", "reaching", "ngangkat", "keangkat", "diangkatnya", "bales", "dibales", "ngebales", "dibaca", "disambungkan", "terpasang",
        "terdengar", "contactar", "contactado", "contactada", "contactó", "localizar", "localizado", "localizada", "localizable",
        "contestar", "contestado", "responder", "atendido", "atiende", "atender", "descolgó", "descuelga", "cogió", "coge", "válido",
        "comunicar", "comunicarse", "contatar", "contatado", "contatada", "contatou", "conectou", "completou", "válida", "localizou",
        "joindre", "contacté", "contactée", "contacter", "décroche", "decroche", "decroché", "valide", "connectée", "jointe", "atteint",
        "attribué", "kontaktiert", "kontaktieren", "erreichen", "zustande", "angetroffen", "entgegengenommen", "durchgekommen", "reagiert",
        "gemeldet", "contattato", "contattata", "contattare", "raggiungibile", "raggiungere", "raggiunta", "reperibile", "rispondeva",
        "rispondono", "rispondere", "valido", "risponda", "bereiken", "gecontacteerd", "contacteren", "verbonden", "contact gekregen",
        "opnemen", "aanwezig", "beschikbaar", "geantwoord", "gereageerd", "odebrano", "odebrany", "odebrana", "odebrała", "odebrali",
        "odbierają", "odbierał", "odbierała", "odebral", "odpowiedział", "odpowiedziała", "odpowiedź", "odpowiedz", "polaczono",
        "skontaktować", "skontaktowac", "skontaktowano", "kontaktu", "dodzwonić", "dodzwonic", "dodzwoniono", "dodzwonił", "dodzwoniłem",
        "dodzwoniłam", "osiągalny", "istnieje", "zastano", "odpověď", "odpověděl", "spojeno", "dovoláno", "přijatý", "wujud", "cobertura",
        "señal", "sinal", "sinyal", "empfang", "segnale", "bereik", "zasięgu", "zasiegu",
    ];

    // By itself, what became of the ringing and not of the offer; with more words ("Ditolak pelanggan") somebody has talked.
    public static readonly HashSet<string> RefusedCalls = new(StringComparer.Ordinal)
    {
        "reject", "rejected", "declined", "decline", "refused", "denied", "ditolak", "tertolak", "tolak", "rechazada", "rechazado",
        "rejeitada", "recusada", "rejeté", "refusé", "abgelehnt", "abgewiesen", "rifiutata", "geweigerd", "0", "false", "no",
    };

    // Only who was on the line hangs up: where the result tells of the buying besides, somebody has talked.
    public static readonly HashSet<string> HungUp = new(StringComparer.Ordinal)
    {
        "hung up", "hang up", "hangup", "colgó", "colgo", "desligou", "raccroché", "aufgelegt", "riattaccato", "ha attaccato",
        "opgehangen", "afgehaakt", "rozłączył", "zavěsil",
    };
}
