using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>What turns a word of a contact round, and what only undertakes it.</summary>
internal static class ContactNots
{
    // A "not" turns round what follows within three words: "not yet been answered", "tidak bisa dihubungi".
    public static readonly WordList Nots = WordList.Of(
        "not", "no", "never", "without", "cannot", "tidak", "tak", "tdk", "tdak", "gak", "ga", "gk", "ngga", "nggak", "enggak", "ndak",
        "belum", "blm", "tanpa", "bukan", "nunca", "sin", "não", "nao", "sem", "pas", "ne", "sans", "non", "nessuna", "nessuno", "senza",
        "tiada", "takde", "niet", "geen", "zonder", "nooit", "nie", "bez", "brak", "nicht", "kein", "keine", "keiner", "niemand",
        "niemanden", "ohne", "nobody", "noone", "none", "nadie", "ninguém", "ninguem", "personne", "unable", "isnt", "doesnt", "dont",
        "impossible", "cant", "ora", "mboten", "teu", "henteu", "durung", "tacan", "kagak", "kaga", "blom", "belom", "susah", "sulit",
        "imposible", "impossível", "impossivel", "impossibile", "nessun", "unmöglich", "niemals", "onmogelijk", "nikt", "ningún", "ninguna",
        "nenhum", "nenhuma", "aucun", "aucune", "ani", "nda", "lom", "blum", "dereng", "acan", "keinen", "keinem", "before", "sebelum",
        "antes", "avant", "bevor", "voordat", "didnt", "couldnt", "wasnt", "havent", "hasnt", "wont", "gada", "gaada", "gbs", "gabisa");

    // Behind a word of a contact these deny it too: "Reached nobody", "Habló con nadie".
    public static readonly WordList Nobody = WordList.Of(
        "nobody", "no one", "noone", "none", "niemand", "niemanden", "keinen", "nadie", "ninguém", "ninguem", "personne", "nessuno", "nikt",
        "nikogo", "nikim", "siapa pun", "siapapun");

    // As the whole of a clause, or at the end of one, the answer "no" to the word before: "Connected: No", "Reached? No".
    public static readonly WordList Answers = WordList.Of(
        "not", "no", "non", "nein", "nee", "nie", "não", "nao", "nej", "tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "enggak", "ngga",
        "belum", "blm", "ora", "mboten", "teu", "henteu", "durung", "nicht", "niet", "pas", "false");

    // Between a "not" and what it denies, without telling anything itself.
    public static readonly WordList Between = WordList.Of(
        "be", "been", "to", "able", "possible", "possível", "possivel", "posible", "possibile", "mogelijk", "möglich", "make", "made",
        "fazer", "hacer", "faire", "fare", "de", "di", "foi", "fue", "été", "ete", "stato", "stata", "pudo", "pu", "poder", "się", "yang",
        "bisa", "dapat", "any", "a", "is", "was", "were", "has", "have", "had", "did", "wurde", "werden", "wird", "werd", "être", "essere",
        "ser", "sido", "really", "ada", "sempat", "yet", "noch", "nog", "ancora", "encore", "aún", "todavía", "ainda");

    // Who tried has not done it ("Attempted to contact", "Mencoba menghubungi"): they deny what is undertaken, and neither a failing
    // ("Attempt failed") nor what came of it ("2nd attempt answered"). Alone they reached nobody.
    public static readonly WordList Attempts = WordList.Of(
        "attempt", "attempts", "attempted", "attempting", "try", "tries", "tried", "trying", "dialed", "dialled", "dialing", "dialling",
        "dials", "redialed", "redial", "mencoba", "dicoba", "coba", "nyoba", "percobaan", "upaya", "cuba", "dicuba", "percubaan", "intento",
        "intentos", "intentado", "intenté", "intentó", "intentando", "tentado", "tentei", "tentou", "tentando", "tentativa", "tentativas",
        "tentative", "tentatives", "essayé", "essaye", "essai", "essais", "tenté", "versucht", "versuch", "versuche", "kontaktversuch",
        "anrufversuch", "poging", "pogingen", "geprobeerd", "belpoging", "belpogingen", "provato", "tentato", "tentativo", "tentativi",
        "próba", "próbowano", "pokus");

    // What an attempt undertakes.
    public static readonly WordList Undertaken = WordList.Of(
        "reach", "reaching", "contact", "contacting", "connect", "connection", "calling", "answer", "get through", "getting through",
        "go through", "pick up", "speak", "talk", "menghubungi", "dihubungi", "ditelepon", "ditelpon", "menelepon", "menelpon", "telepon",
        "telpon", "kontak", "dikontak", "bicara", "berbicara", "contactar", "contacto", "localizar", "comunicar", "comunicarse", "hablar",
        "contatar", "contato", "falar", "contacter", "joindre", "parler", "kontaktieren", "kontakt", "erreichen", "sprechen", "contattare",
        "contatto", "raggiungere", "parlare", "bereiken", "contacteren", "spreken", "skontaktować", "skontaktowac", "dodzwonić",
        "dodzwonic", "kontaktu", "dijumpai");
}
