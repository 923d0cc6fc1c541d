using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// How stages and statuses say what became of a deal, in the languages of the formats. Strong words say it in any
/// company ("Won - renewal"); weak ones only where the whole label is made of such words, for "Berhasil dihubungi" is no win.
/// </summary>
internal static class OutcomeWords
{
    // "closedwon" is how HubSpot calls the stage inside.
    public static readonly WordList Won = WordList.Of(
        "won", "closedwon", "menang", "dimenangkan", "gagné", "gagnée", "gagnés", "gagnées", "ganho", "ganha", "ganhos", "vinto", "vinta",
        "vinti", "ganado", "ganada", "ganados", "ganó", "ganamos", "ganhou", "ganhamos", "venda realizada", "venta realizada",
        "gewonnen", "vyhráno", "wygrana", "wygrane", "wygrany", "wygrano",
        "auftrag erhalten", "zuschlag erhalten", "opdracht gegund", "opdracht verkregen", "受注", "成約");

    public static readonly WordList WonAlone = WordList.Of(
        "berhasil", "sukses", "goal", "win", "victory", "successful", "success", "éxito", "exitoso", "sucesso", "bem sucedido", "succès",
        "réussi", "réussie", "erfolg", "erfolgreich", "successo", "riuscito", "succes", "succesvol", "gegund", "berjaya",
        "sold", "terjual", "vendido", "vendida", "vendu", "vendue", "verkauft", "venduto", "venduta", "verkocht", "sprzedane", "sprzedano",
        "purchased", "bought", "sudah beli", "sudah membeli", "udah beli", "sdh beli", "telah membeli", "jadi beli", "compró", "comprou",
        "a acheté", "hat gekauft", "ha acquistato", "ha comprato", "heeft gekocht", "kupił", "kupiła",
        // "Closing" alone, as "Deal" alone, may be a deal that is still open.
        "berhasil closing", "sukses closing", "closing berhasil", "closing sukses", "sudah closing", "udah closing", "sdh closing",
        "telah closing", "sudah deal", "udah deal", "sdh deal", "telah deal");

    public static readonly WordList Lost = WordList.Of(
        "lost", "closedlost", "kalah", "perdu", "perdue", "perdus", "perdues", "perdido", "perdida", "perdidos",
        "perdió", "perdimos", "perdeu", "perdemos", "perso", "persa", "persi", "perdita",
        "verloren", "prohráno", "przegrana", "przegrane", "失注",
        "unwon", "failed to win", "unable to win", "nevyhráno", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi", "enggak jadi",
        "ngga jadi", "batal beli",
        "no sale", "no deal", "no order", "no purchase", "tidak deal", "tidak beli", "tidak membeli", "tidak order", "tidak closing",
        "tidak lanjut", "tidak dilanjutkan",
        "sin venta", "no compra", "no compró", "sem venda", "não comprou", "não compra", "insucesso", "malsucedido", "mal sucedido",
        "pas de vente", "sans suite", "échec", "échoué",
        "kein auftrag", "kein zuschlag", "auftrag nicht erhalten", "auftrag nicht bekommen", "zuschlag nicht erhalten", "erfolglos",
        "gescheitert", "nessuna vendita", "non acquista", "fallito", "fallita", "mislukt", "geen deal", "geen order", "geen opdracht",
        "geen verkoop", "opdracht niet gekregen",
        "sin pedido", "sem pedido", "pas de commande", "kein abschluss", "nessun ordine", "niet doorgegaan", "unsold");

    public static readonly WordList LostAlone = WordList.Of(
        "scartato", "scartata", "unsuccessful", "unsuccessfully", "gagal", "gugur", "hilang", "mati",
        "dead", "failed", "failure", "rejected", "declined", "refused",
        "ditolak", "menolak", "tolak", "rejeitado", "rejeitada", "recusado", "recusada", "rechazado", "rechazada", "fracasado", "fallido",
        "refusé", "refusée", "rejeté", "rejetée", "abgelehnt", "abgesagt", "absage", "rifiutato", "rifiutata", "afgewezen",
        "not interested", "no interest", "tidak tertarik", "tidak berminat", "no interesado", "sin interés",
        "não interessado", "sem interesse", "pas intéressé", "kein interesse", "non interessato", "geen interesse", "descartado",
        "descartada");

    public static readonly WordList Abandoned = WordList.Of(
        "abandoned", "no decision", "cancelled", "canceled", "disqualified", "not qualified", "unqualified", "dibatalkan", "batal",
        "tanpa keputusan", "tidak memenuhi syarat", "abandonné", "abandonnée", "annulé", "annulée",
        "sans décision", "abandonado", "abandonada", "cancelado", "cancelada", "sin decisión", "sem decisão", "annullato", "annullata",
        "abbandonato", "abbandonata", "abgebrochen", "storniert", "keine entscheidung",
        "geannuleerd", "zrušeno");

    public static readonly WordList Closed = WordList.Of(
        "closed", "ditutup", "tertutup", "tutup",
        "cerrado", "cerrada", "fechado", "fechada", "fermé", "fermée", "clôturé", "clôturée", "chiuso",
        "chiusa", "geschlossen", "abgeschlossen", "gesloten", "afgesloten", "uzavřeno");

    public static readonly WordList ClosedAlone = WordList.Of(
        "selesai", "tuntas", "done", "finished", "completed", "complete", "concluded", "ended", "concluído", "concluída", "finalizado",
        "finalizada", "terminado", "terminada", "encerrado", "encerrada", "conclu", "conclue", "terminé",
        "terminée", "concluso", "conclusa", "completato", "beendet", "erledigt", "afgerond", "klaar", "dokončeno");

    /// <summary>A status column that says so, though the stage be called "Closed won"; "Active" may be said of a customer.</summary>
    public static readonly WordList Running = WordList.Of(
        "open", "in progress", "terbuka", "berjalan", "dalam proses", "abierto", "abierta", "en curso", "aberto", "aberta", "em aberto",
        "em andamento", "ouvert", "ouverte", "en cours", "offen", "in bearbeitung", "aperto", "aperta", "in corso",
        "lopend", "otevřeno");

    /// <summary>Of a deal that is not over, where its stage says no more; a customer may be active too, so it outweighs no stage.</summary>
    public static readonly WordList Undecided = WordList.Of(
        "active", "ongoing", "on hold", "postponed", "in process", "aktif", "proses", "diproses", "ditunda", "tertunda", "ditangguhkan",
        "activo", "activa", "ativo", "ativa", "actif", "aktiv", "attivo", "attiva", "actief");

    /// <summary>With any of these nothing is decided yet, whatever else the label says.</summary>
    public static readonly WordList Waiting = WordList.Of(
        "pending", "menunggu", "waiting", "belum", "not", "not yet", "follow up", "followup", "progress", "soon", "segera", "akan", "hot",
        "warm", "cold", "rencana");

    /// <summary>"Won by a competitor" is a loss; "won against a competitor" is none.</summary>
    public static readonly WordList Rival = WordList.Of(
        "competitor", "competitors", "competition", "rival", "rivals", "opponent", "opponents", "incumbent", "someone else", "other vendor",
        "another vendor", "other supplier", "another supplier", "kompetitor", "pesaing", "saingan", "vendor lain", "supplier lain",
        "pihak lain", "orang lain", "perusahaan lain", "otro proveedor", "outro fornecedor", "autre fournisseur", "anderer anbieter",
        "anderen anbieter", "altro fornitore", "altri", "andere leverancier", "rivales", "rivali", "competidores", "concorrentes",
        "concorrenti", "concurrents", "concurrenten", "konkurrenten", "mitbewerbern", "wettbewerbern", "gegner", "tegenstander",
        "avversario", "adversario", "adversaire", "konkurencja", "konkurent", "konkurence", "concorrente", "concorrência", "competidor",
        "competencia", "concurrent", "concurrence", "konkurrent", "konkurrenz", "wettbewerber", "wettbewerb",
        "mitbewerber", "concorrenza", "concurrentie", "elsewhere");

    /// <summary>"Lawan" is "against" behind a win ("Menang lawan X"), and the rival before it.</summary>
    public static readonly WordList RivalsWin = WordList.Of(
        "lawan menang", "lawan yang menang", "lawan sudah menang", "dimenangkan lawan", "dimenangkan oleh lawan", "dimenangi lawan");

    /// <summary>Said of a rival it is a loss; of a deal alone it tells no end.</summary>
    public static readonly WordList Wins = WordList.Of(
        "wins", "memenangkan", "gana", "ganará", "ganha", "gagne", "gewinnt", "gewann", "vince", "wint", "wygrywa", "wygrała",
        "vyhrál", "vyhrála");

    public static readonly WordList Against = WordList.Of(
        "against", "from", "over", "vs", "versus", "melawan", "lawan", "dari", "contra", "contre", "gegen", "contro", "tegen", "face");

    /// <summary>What may stand beside weak words without changing what they say.</summary>
    public static readonly WordList Plain = WordList.Of(
        "deal", "deals", "opportunity", "sale", "sales", "order", "project", "stage", "status", "outcome", "result", "the", "and", "as",
        "by", "already", "sudah", "telah", "udah",
        "customer", "client", "proposal", "quote", "quotation", "offer", "bid", "tender", "contract",
        "transaksi", "penjualan", "peluang", "proyek", "penawaran", "tahap", "pelanggan", "oleh", "dan", "negocio", "negócio",
        "oportunidad", "oportunidade", "venta", "venda", "propuesta", "proposta", "cotización", "orçamento",
        "affaire", "opportunité", "vente", "devis", "offre", "client", "par", "geschäft", "verkauf", "auftrag", "angebot", "verkaufschance",
        "affare", "trattativa", "opportunità", "vendita", "offerta", "preventivo", "verkoop", "offerte",
        "de", "do", "da", "del", "la", "le", "el", "o", "il", "und", "et", "y", "e", "en", "als");

    /// <summary>
    /// Stages on the way, as the tools start with them and people usually call them: a late close date does not make them look closed.
    /// </summary>
    public static readonly WordList OnTheWay = WordList.Of(
        "opportunity", "peluang", "oportunidad", "oportunidade", "opportunité", "verkaufschance", "opportunità", "verkoopkans",
        "open", "new", "in progress", "ongoing", "active", "pipeline", "lead", "lead in", "contact", "contacted", "contact made",
        "first contact", "prospect", "prospecting", "prospecting", "engaging", "engaged", "discovery", "qualification", "qualifying",
        "qualified", "qualified to buy", "appointment", "appointment scheduled", "scheduled", "meeting", "meeting scheduled", "demo",
        "demo scheduled", "demo done", "presentation", "presentation scheduled", "needs analysis", "needs defined",
        "value proposition", "id decision makers", "identify decision makers", "perception analysis", "decision maker bought-in",
        "proposal", "proposal made", "proposal sent", "proposition", "quote", "quote sent", "price quote", "quotation",
        "quotation sent", "initial offer", "offer sent", "negotiation", "negotiations", "negotiation started", "negotiating", "review",
        "contract sent", "evaluation", "trial", "on hold", "follow up", "followup", "nurturing", "pending", "approval", "verbal",
        "terbuka", "berjalan", "baru", "proses", "diproses", "prospek", "kontak", "dihubungi", "kualifikasi", "terkualifikasi", "negosiasi",
        "penawaran", "penawaran dikirim", "proposal dikirim", "presentasi", "pertemuan", "rapat",
        "kontrak dikirim", "tindak lanjut", "survei", "abierto", "abierta", "nuevo", "en curso", "en progreso", "calificación",
        "cualificación", "calificado", "cualificado", "reunión", "presentación", "propuesta", "propuesta enviada", "cotización",
        "negociación", "contrato enviado", "aberto", "aberta", "em aberto", "em andamento", "novo", "qualificação", "qualificado",
        "reunião", "apresentação", "proposta", "proposta enviada", "orçamento", "negociação",
        "ouvert", "ouverte", "en cours", "nouveau", "nouvelle", "qualifié", "qualifiée", "rendez-vous", "présentation",
        "proposition commerciale", "proposition envoyée", "devis envoyé", "négociation", "contrat envoyé",
        "offen", "laufend", "in bearbeitung", "neu", "qualifiziert", "qualifizierung", "termin", "termin vereinbart", "präsentation",
        "angebot", "angebot gesendet", "verhandlung", "vertrag gesendet",
        "aperto", "aperta", "in corso", "nuovo", "nuova", "qualificato", "qualificazione", "riunione", "presentazione", "offerta",
        "offerta inviata", "preventivo inviato", "trattativa", "negoziazione", "contratto inviato",
        "lopend", "nieuw", "gekwalificeerd", "offerte verstuurd", "onderhandeling", "otevřeno", "nové");

    public static readonly WordList WonWhole = WonAlone.With(Won, Plain, Closed);
    public static readonly WordList LostWhole = LostAlone.With(Lost, Plain, Closed);
    public static readonly WordList ClosedWhole = ClosedAlone.With(Closed, Plain);
    public static readonly WordList OnTheWayWhole = OnTheWay.With(Plain);
}
