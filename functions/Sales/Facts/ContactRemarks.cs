using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>What results tell besides of the one who was spoken to, and of what is sold to them.</summary>
internal static class ContactRemarks
{
    // What is bought, sold or wanted: a "not" before it is about that, and not about the call.
    public static readonly WordList Buying = WordList.Of(
        "buy", "buying", "bought", "purchase", "purchasing", "order", "ordering", "ordered", "deal", "sale", "closing", "interest",
        "interested", "budget", "beli", "membeli", "pembelian", "dibeli", "orderan", "pesanan", "memesan", "ambil", "transaksi", "tertarik",
        "berminat", "minat", "anggaran", "bayar", "comprar", "compra", "compró", "comprou", "pedido", "interesado", "interesada", "interés",
        "interes", "interessado", "interessada", "interesse", "presupuesto", "orçamento", "acheter", "achat", "commande", "commander",
        "vente", "intéressé", "intéressée", "intérêt", "kauf", "kaufen", "gekauft", "bestellung", "bestellen", "auftrag", "interessiert",
        "acquisto", "acquistare", "comprare", "ordine", "interessato", "interessata", "koop", "kopen", "bestelling", "geïnteresseerd",
        "kupić", "zakup", "zamówienie", "zamówienia", "zainteresowany", "zainteresowana", "tuku", "meser", "meuli", "cart", "keranjang",
        "carrito", "carrinho", "panier", "warenkorb", "carrello", "agreement", "agreements", "kesepakatan", "acuerdo", "acordo", "accord",
        "einigung", "vereinbarung", "accordo", "akkoord", "overeenkomst", "subscription", "subscriptions", "langganan", "berlangganan",
        "suscripción", "assinatura", "abonnement", "abo", "abbonamento", "contract", "contracts", "kontrak", "contrato", "contrat",
        "vertrag", "contratto", "stock", "stok", "barang", "produk", "product", "products", "producto", "produto", "produit", "produkt",
        "prodotto", "licence", "license", "lisensi", "invoice", "tagihan", "payment", "pembayaran", "membership", "bestellingen", "sales",
        "orders");

    // What only who has talked can write down: nothing to wonder about, and no sign against what else stands there.
    public static readonly WordList Talk = WordList.Of(
        "opened", "clicked", "interested", "interest", "budget", "callback", "asked", "asks", "wants", "meeting", "rescheduled",
        "scheduled", "demo", "proposal", "quote", "quotation", "decision", "price", "expensive", "objection", "objections", "thinking",
        "discussed", "follow", "followup", "back", "tertarik", "berminat", "minat", "anggaran", "minta", "diminta", "bicara", "ngobrol",
        "pikir", "mikir", "harga", "mahal", "penawaran", "jadwal", "nego", "negosiasi", "interesado", "interesada", "interés", "hablado",
        "habló", "hablo", "interessado", "interessada", "interesse", "falou", "falado", "falei", "intéressé", "intéressée", "intérêt",
        "parlé", "rappeler", "interessiert", "interessato", "interessata", "parlato", "geïnteresseerd", "gesprek", "rozmowa", "rozmawiał",
        "rozmawiano", "zainteresowany", "zainteresowana", "gespräch", "rückruf", "angebot", "person", "need", "needs", "butuh", "perlu",
        "cocok", "dana", "necesita", "precisa", "besoin", "bedarf", "behoefte", "potrzebuje", "complaint", "complaints", "booked",
        "confirmed", "confirmado", "confirmada", "confirmé", "bestätigt", "confermato", "bevestigd", "dikonfirmasi", "reservado", "gebucht",
        "geboekt", "prenotato", "réservé", "setuju", "sepakat", "deal", "agree");

    // What only who was spoken to can have said or shown: whatever came in between then was no failure to reach them.
    public static readonly WordList Opinions = WordList.Of(
        "interested", "interesse", "interest", "uninterested", "tertarik", "berminat", "minat", "interesado", "interesada", "interesa",
        "interés", "interessado", "interessada", "intéressé", "intéressée", "intérêt", "interessiert", "desinteresse", "interessato",
        "interessata", "interessa", "geïnteresseerd", "zainteresowany", "zainteresowana", "expensive", "pricey", "too high", "overpriced",
        "price objection", "mahal", "kemahalan", "caro", "carísimo", "cher", "chère", "teuer", "te duur", "costoso", "drogo", "za drogo",
        "zu hoch", "trop élevé", "too much money", "asked", "asks", "wants", "not want", "refused to talk", "declined the offer", "minta",
        "diminta", "tidak mau", "gak mau", "ga mau", "gk mau", "nggak mau", "enggak mau", "ngga mau", "tdk mau", "tak mau", "ogah",
        "enggan", "pidió", "pide", "quiere", "pediu", "quer", "demandé", "demande", "veut", "bittet", "will nicht", "wollte nicht",
        "möchte nicht", "will nichts", "chiesto", "chiede", "vuole", "vraagt", "vroeg", "wilt", "wil", "chce", "prosi", "prosił",
        "objection", "objections", "discussed", "negotiated", "negosiasi", "nego", "thinking", "mikir", "pikir", "complained", "komplain",
        "marah", "angry", "rude", "happy", "unhappy", "annoyed", "upset", "kecewa", "molesto", "enojado", "bravo", "mécontent",
        "unzufrieden", "verärgert", "arrabbiato", "boos", "bought elsewhere", "already has", "already bought", "sudah beli", "sudah punya",
        "has supplier", "nanya", "tanya", "bertanya", "told me", "told us", "told the rep", "stop calling");

    // Speech itself tells as much, unless it is denied: "Spoke briefly, line cut off".
    public static readonly WordList Speech = WordList.Of(
        "spoke", "spoken", "talked", "conversation", "answered", "picked up", "picked", "responded", "met", "gesprochen", "gesproken",
        "bicara", "berbicara", "ngobrol", "hablado", "habló", "hablé", "falou", "falei", "falado", "parlé", "parlato", "rozmawiał",
        "rozmawiano", "diangkat", "keangkat", "dijawab", "contestó", "atendió", "respondió", "atendeu", "décroché", "répondu", "abgenommen",
        "rangegangen", "drangegangen", "abgehoben", "opgenomen", "beantwoord", "risposto", "odebrał", "odebrała");

    // What was agreed upon after something was called off: "Termin abgesagt, neuer Termin vereinbart".
    public static readonly WordList Agreed = WordList.Of(
        "rebook", "rebooked", "re-book", "agreed", "new date", "new appointment", "vereinbart", "neuer termin", "afgesproken",
        "nieuwe afspraak", "acordado", "acordada", "acordamos", "nueva cita", "nueva fecha", "combinado", "combinamos", "nova data",
        "convenu", "nouveau rendez-vous", "nouveau rdv", "concordato", "nuovo appuntamento", "disepakati", "sepakat", "janji baru",
        "janjian lagi", "jadwal baru", "umówiony", "umówiono", "nowy termin");

    // What an attempt to reach somebody lacked, that another may follow: "no answer", "tidak dibalas".
    public static readonly WordList Answers = WordList.Of(
        "answer", "answering", "reply", "replied", "response", "unanswered", "no answer", "no reply", "no response", "missed", "reached",
        "jawaban", "respon", "merespon", "dibalas", "balasan", "terangkat", "respuesta", "sin respuesta", "resposta", "sem resposta",
        "réponse", "sans réponse", "pas de réponse", "antwort", "keine antwort", "erreicht", "nicht erreicht", "risposta",
        "nessuna risposta", "antwoord", "geen antwoord", "gehoor", "geen gehoor", "odpowiedzi", "brak odpowiedzi");

    // Between what was first and what came of it in the end.
    public static readonly WordList Then = WordList.Of(
        "then", "afterwards", "eventually", "finally", "but", "lalu", "terus", "trus", "kemudian", "akhirnya", "tapi", "tetapi", "namun",
        "luego", "finalmente", "pero", "então", "mas", "puis", "ensuite", "finalement", "mais", "dann", "danach", "schließlich", "aber",
        "poi", "infine", "ma", "toen", "daarna", "uiteindelijk", "maar", "potem", "ale");

    // Only who was on the line hangs up: where the result tells of the buying or of an opinion besides, somebody has talked.
    public static readonly WordList HungUp = WordList.Of(
        "hung up", "hang up", "hangup", "colgó", "colgo", "desligou", "raccroché", "aufgelegt", "riattaccato", "ha attaccato", "opgehangen",
        "afgehaakt", "rozłączył", "zavěsil", "dimatikan", "ditutup", "matiin", "nutup telepon", "menutup telepon", "dimatiin", "colgaron",
        "attaccato", "rozłączyła", "zavěsila", "put the phone down", "slammed the phone");

    // What comes in between a talk as well as before it: "Interested but not available now", "Interested, line dropped".
    public static readonly WordList Passing = WordList.Of(
        "busy", "line busy", "unavailable", "available", "not available", "cut off", "got cut off", "line cut", "call cut", "line dropped",
        "call dropped", "dropped call", "dropped", "line went dead", "line disconnected", "call disconnected", "disconnected", "lost call",
        "call lost", "no signal", "no network", "in a meeting", "in meeting", "in another meeting", "sedang meeting", "lagi meeting",
        "masih meeting", "sedang rapat", "lagi rapat", "masih rapat", "en reunión", "en una reunión", "em reunião", "en réunion",
        "in besprechung", "in einer besprechung", "im meeting", "im termin", "in riunione", "in vergadering", "in een vergadering",
        "in bespreking", "on another call", "on leave", "on holiday", "on vacation", "cuti", "sedang cuti", "lagi cuti", "unterwegs",
        "at lunch", "out for lunch", "out to lunch", "away from desk", "sedang keluar", "lagi keluar", "im urlaub", "de vacaciones",
        "en vacaciones", "de férias", "en congé", "en vacances", "in ferie", "op vakantie", "na urlopie", "sibuk", "putus", "terputus",
        "sambungan putus", "telepon putus", "sinyal", "tersedia", "ocupado", "ocupada", "disponible", "llamada cortada", "se cortó",
        "llamada caída", "llamada interrumpida", "caiu", "ligação caiu", "ligação interrompida", "disponível", "occupé", "occupée",
        "ligne coupée", "appel coupé", "coupée", "ligne interrompue", "indisponible", "besetzt", "abbruch", "abgebrochen", "verfügbar",
        "verbindung unterbrochen", "verbindung abgebrochen", "leitung unterbrochen", "occupato", "occupata", "linea caduta",
        "caduta la linea", "è caduta", "interrotta", "linea interrotta", "disponibile", "bezet", "verbroken", "lijn verbroken",
        "verbinding verbroken", "beschikbaar", "rozłączone", "rozłączyło", "rozłączono", "zajęty", "zajęta", "przerwane", "speak", "talk",
        "bicara", "berbicara", "ngobrol", "hablar", "falar", "parler", "sprechen", "parlare", "spreken");

    // Said of what is sold as well as of who is called: "Agreement not reached", "Stok tidak tersedia".
    public static readonly WordList OfBoth = WordList.Of(
        "reached", "reach", "completed", "made", "available", "delivered", "sent", "held", "take place", "taken place", "took place",
        "happen", "happened", "attributed", "established", "valid", "connected", "tersedia", "selesai", "berhasil", "berjaya", "terkirim",
        "diterima", "datang", "sampai", "tercapai", "terjadi", "terlaksana", "aktif", "active", "terdaftar", "disponible", "disponível",
        "disponibile", "verfügbar", "beschikbaar", "entregado", "enviado", "entregue", "livré", "envoyé", "zugestellt", "gesendet",
        "consegnato", "inviato", "verzonden", "afgeleverd", "realizado", "realizada", "completada", "completa", "concluída", "completou",
        "erreicht", "atteint", "raggiunto", "bereikt", "abouti", "zustande", "stattgefunden", "hergestellt", "établi", "stabilito",
        "unavailable", "inactive", "not active", "indisponible", "invalid", "valide", "válido", "valido");

    // Words of a contact in phrases that tell of none.
    public static readonly WordList Neutral = WordList.Of(
        "do not contact", "not to be contacted", "no contactar", "não contatar", "ne pas contacter", "nicht kontaktieren",
        "nicht mehr kontaktieren", "non contattare", "niet contacteren", "niet meer bellen", "offer not accepted", "proposal not accepted",
        "penawaran tidak diterima", "penawaran belum diterima", "angebot nicht angenommen", "available for a demo", "available for demo",
        "available for trial", "available for a trial", "available for a visit", "disponible para una demo", "disponible para demo",
        "disponible pour une démo", "disponível para uma demo", "disponível para demo", "verfügbar für eine demo",
        "disponibile per una demo", "beschikbaar voor een demo", "tersedia untuk demo", "reach agreement", "reach an agreement",
        "reach a decision", "reach consensus", "reached agreement", "reached an agreement", "reached a decision",
        "no está interesado", "no está interesada", "no está seguro", "no está segura", "no está listo", "no está lista",
        "no está decidido", "no está decidida", "não está interessado", "não está interessada", "não está pronto", "não está pronta",
        "não está decidido", "não está decidida");
}
