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

    // The first that a status holds counts: "not contacted" is no "contacted", and "open deal" is not "open".
    private static readonly (string Disposition, string[] Words)[] Known =
    [
        (Refused,
        [
            "not qualified", "unqualified", "disqualified", "not converted", "junk", "lost", "bad timing", "recycled", "rejected", "refused", "not interested", "invalid",
            "spam", "duplicate", "duplikat", "dead", "no fit", "no calificado", "no cualificado", "não qualificado", "nicht qualifiziert", "unqualifiziert", "non qualifié", "non qualificato",
            "perdido", "perdu", "perso", "verloren", "descartado", "rechazado", "rejeitado", "rejeté", "abgelehnt", "tidak memenuhi syarat", "tidak berminat", "tidak tertarik", "tidak cocok", "ditolak", "gagal", "batal",
        ]),
        (Pending, ["not contacted", "uncontacted", "no contactado", "sin contactar", "não contatado", "non contacté", "nicht kontaktiert", "non contattato", "contact in future", "belum dihubungi", "belum", "pending", "menunggu", "unread"]),
        (Accepted,
        [
            "open deal", "qualified", "converted", "contacted", "contact", "connected", "working", "in progress", "nurturing", "accepted", "attempting", "meeting", "demo", "won",
            "contactado", "contatado", "contacté", "kontaktiert", "contattato", "calificado", "cualificado", "qualificado", "qualifié", "qualifiziert", "qualificato", "convertido",
            "converti", "konvertiert", "convertito", "en curso", "em andamento", "en cours", "in bearbeitung", "in corso", "dihubungi", "dikerjakan", "diproses", "diterima", "memenuhi syarat", "berkualitas", "dikonversi", "menang",
        ]),
        (Pending, ["new", "open", "assigned", "created", "baru", "terbuka", "nuevo", "abierto", "novo", "aberto", "nouveau", "ouvert", "neu", "offen", "nuovo", "aperto"]),
    ];

    /// <summary>One of the three; null where the status is no known word.</summary>
    public static string? Of(string? status)
    {
        if (status is null)
        {
            return Pending;
        }

        var text = $" {string.Join(' ', status.ToLowerInvariant().Split([' ', '-', '_', '/', ',', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} ";
        return Known.FirstOrDefault(known => known.Words.Any(word => text.Contains($" {word} ", StringComparison.Ordinal))).Disposition;
    }

    /// <summary>The same for a row, which says so where its status is unknown. What was converted was accepted, whatever its status still says.</summary>
    public static string Read(Row row, string? status, bool isConverted)
    {
        var disposition = isConverted ? Accepted : Of(status);
        if (disposition is null)
        {
            row.Reading.Note($"The lead status '{status}' is no known word: its leads count as pending, unless a list of dispositions says otherwise.");
        }

        return disposition ?? Pending;
    }
}
