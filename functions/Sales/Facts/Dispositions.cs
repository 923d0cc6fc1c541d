using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// What a lead's status says of its being taken up. Picklists: Zoho, Salesforce and HubSpot as installed, and usual words
/// in the languages of the formats; statuses are renamed freely, and what is no known word is pending.
/// </summary>
public static class Dispositions
{
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Pending = "pending";

    private static readonly WordList Refusing = WordList.Of(
        "not qualified", "unqualified", "disqualified", "not converted", "junk", "bad timing", "recycled", "rejected", "refused",
        "declined", "not interested", "uninterested", "invalid",
        "spam", "duplicate", "duplikat", "dead", "no fit", "not a fit", "no calificado", "no cualificado", "não qualificado",
        "nicht qualifiziert", "unqualifiziert", "non qualifié", "pas qualifié", "non qualificato",
        "perdido", "perdida", "perdu", "perdue", "perso", "persa", "verloren", "descartado", "rechazado", "rejeitado", "recusado", "rejeté",
        "refusé", "abgelehnt", "rifiutato", "desinteressado", "tidak memenuhi syarat", "tidak berkualitas",
        "tidak berminat", "tidak tertarik", "tidak cocok", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi", "ditolak", "menolak",
        "batal", "dibatalkan", "kalah", "no interesado", "não interessado", "pas intéressé", "kein interesse",
        "non interessato", "not won", "no ganado", "não ganho", "nicht gewonnen", "pas gagné", "non vinto", "tidak menang",
        "tidak berhasil menang");

    // Of the lead, unless it was only not reached: "Gagal", "Gagal dihubungi".
    private static readonly WordList Failing = WordList.Of("lost", "unsuccessful", "gagal");

    /// <summary>Nobody has reached the lead yet, whatever words of contact stand in the status.</summary>
    private static readonly WordList Unreached = WordList.Of(
        "failed to contact", "failed to reach", "failed contact", "contact failed", "unable to contact", "unable to reach",
        "could not reach", "trying to contact", "tried to contact", "tried contacting", "to contact", "needs contact", "need contact",
        "to be contacted", "contact later", "no reply", "tidak ada jawaban", "tidak ada tanggapan", "coba dihubungi", "coba hubungi",
        "perlu dihubungi", "harus dihubungi", "akan dihubungi", "susah dihubungi", "sulit dihubungi", "gagal tersambung", "gagal terhubung",
        "gagal kontak", "gagal ditelepon", "gagal menghubungi", "gagal telepon", "lost contact", "hilang kontak", "tentative de contact",
        "uncontacted", "unread", "attempting", "attempted", "attempted to contact", "mencoba", "dicoba", "no answer", "no response",
        "unreachable", "tidak diangkat", "tdk diangkat", "gak diangkat", "tidak dijawab", "tidak menjawab", "tidak merespons",
        "tidak respon", "tidak ada respon", "no contactado", "sin contactar", "não contatado", "non contacté", "nicht kontaktiert",
        "non contattato", "contact in future", "belum dihubungi", "belum", "pending", "menunggu", "tidak terhubung",
        "tidak berhasil dihubungi", "tidak dapat dihubungi", "tidak bisa dihubungi", "gagal dihubungi");

    /// <summary>Taken up, by being in touch: denied, the lead waits ("not contacted").</summary>
    private static readonly WordList InTouch = WordList.Of(
        "contacted", "contact", "connected", "working", "in progress", "nurturing", "meeting", "demo",
        "open deal", "reached",
        "contactado", "contatado", "contacté", "kontaktiert", "contattato", "en curso", "em andamento", "en cours", "in bearbeitung",
        "in corso", "dihubungi", "terhubung", "dikerjakan", "diproses");

    /// <summary>Taken up, by a judgement: denied, it is refused ("not accepted", "tidak diterima").</summary>
    private static readonly WordList Judged = WordList.Of(
        "qualified", "converted", "accepted", "interested", "won", "closedwon", "calificado", "cualificado", "qualificado", "qualifié",
        "qualifiziert", "qualificato", "convertido", "converti", "konvertiert", "convertito", "aceptado", "aceito", "accepté",
        "akzeptiert", "accettato", "interesado", "interessado", "intéressé", "interessiert", "interessato", "tertarik", "berminat",
        "diterima", "memenuhi syarat", "berkualitas", "dikonversi", "menang", "berhasil", "ganado", "ganho", "gagné", "gewonnen", "vinto");

    private static readonly WordList Fresh = WordList.Of(
        "new", "open", "assigned", "created", "baru", "terbuka", "nuevo", "abierto", "novo", "aberto", "nouveau", "ouvert", "neu", "offen",
        "nuovo", "aperto");

    /// <summary>One of the three; null where the status is no known word.</summary>
    public static string? Of(string? status)
    {
        if (status is null)
        {
            return Pending;
        }

        var label = new Label(status);
        var (refused, failed, judged, touched) = (label.Of(Refusing), label.Of(Failing), label.Of(Judged), label.Of(InTouch));
        return refused == Sense.Said ? Refused
            : label.Of(Unreached) == Sense.Said ? Pending
            : failed == Sense.Said ? Refused
            : failed is Sense.Denied or Sense.Awaited || refused is Sense.Denied or Sense.Awaited || judged == Sense.Awaited
            || touched is Sense.Denied or Sense.Awaited ? Pending
            : judged == Sense.Denied ? Refused
            : judged == Sense.Said || touched == Sense.Said ? Accepted
            : label.Has(Fresh) ? Pending
            : null;
    }

    /// <summary>
    /// The same for a row, which says so where its status is unknown. What was converted was accepted, whatever its status still says.
    /// </summary>
    public static string Read(Row row, string? status, bool isConverted)
    {
        var disposition = isConverted ? Accepted : Of(status);
        if (disposition is null)
        {
            row.Reading.Note(
                $"The lead status '{status}' is no known word: its leads count as pending, unless a list of dispositions says otherwise.");
        }

        return disposition ?? Pending;
    }
}
