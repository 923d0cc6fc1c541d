using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Results of calls, meetings and mails in the languages of the formats, with and without a "not".</summary>
public sealed class ContactResultsTests
{
    [Theory]
    [InlineData("en", "Not reachable|Did not pick|DNP|RNR|Left on read")]
    [InlineData("en", "Nobody answered|No one answered|Attempted|Attempted to contact|Tried to reach|Queue|In queue")]
    [InlineData("en", "Dialed|Dialled|Waiting|Not yet called|Deferred|Not a valid number")]
    [InlineData("id", "Nomor tidak valid|Belum ditelepon|Belum ditelpon")]
    [InlineData("id", "Dijadwalkan ulang|Mencoba menghubungi|Sudah dicoba dihubungi|Centang satu|Cuma centang satu|Hanya dibaca")]
    [InlineData("id", "Jawab mesin|Dijawab mesin|Dalam antrean|Berdering|Tidak tersedia")]
    [InlineData("en", "RNA|CNR|NR|N/R|DNA|Switch off|Seen only|Ghosted|No resp|Fake number|Not on WhatsApp")]
    [InlineData(
        "id",
        "Di-reject|Di reject|Dirijek|Di blokir|Di-blok|Diblock|Di alihkan|Dimatiin|Di-read doang|Diread saja|Cuma di read|Centang biru|"
            + "Ceklist 1|Ceklis 2 abu|Gada respon|Gaada respon|Gbs dihubungi|Gak bisa dihub|Ga diangkat2|"
            + "Tulalit|Nomor bukan WA|Telepon tidak masuk|Nomor palsu|Salah nomer|Langsung ditutup")]
    [InlineData("id", "No diblokir|No mati|No sibuk|No salah sambung|No mailbox|Sinyal jelek|Tidak ditanggapi|Nomor sudah ganti")]
    [InlineData("es", "Contacto no realizado|Sin contacto")]
    [InlineData("pt", "Contato não realizado|Sem contato")]
    [InlineData("de", "Verpasster Anruf|Kein Kontakt|Teilnehmer nicht erreichbar")]
    [InlineData(
        "en",
        "No answer|no-answer|NO_ANSWER|NoAnswer|Not answered|Did not answer|Didn’t answer|Unanswered|No response|Rang out|No one picked "
            + "up|Not yet been answered")]
    [InlineData(
        "en",
        "Busy|Line busy|Wrong number|Missed call|Voicemail|Went to voicemail|Could not reach|Not connected|Disconnected|Number not in "
            + "service|Unreachable|Not available|Hung up")]
    [InlineData(
        "en",
        "Auto-reply|Automatic reply|Out of office|Bounced|Undelivered|Not sent|No show|No-show|Did not attend|Cancelled|CANCELED|"
            + "Scheduled|Rescheduled|Planned|Overdue")]
    [InlineData(
        "id",
        "Tidak diangkat|Tdk diangkat|Gak diangkat|Nggak diangkat|Belum diangkat|tak terjawab|Panggilan tak terjawab|Tidak dijawab|Tidak "
            + "menjawab|Tidak ada jawaban|Tidak merespons|No respon")]
    [InlineData(
        "id",
        "Sibuk|Nada sibuk|Nomor sibuk|Salah sambung|Nomor salah|Nomor tidak aktif|HP mati|Di luar jangkauan|Tidak bisa dihubungi|Tidak "
            + "dapat dihubungi|Tidak tersambung|Gagal terhubung")]
    [InlineData(
        "id",
        "Kotak suara|Masuk mailbox|Balasan otomatis|Batal|Dibatalkan|Tidak hadir|Tidak datang|Tidak jadi|Terlewat|Telepon dimatikan|Belum "
            + "dibalas|Dijadwalkan|Nomor tidak terdaftar|Panggilan ditolak")]
    [InlineData(
        "es",
        "No contesta|No contestó|Sin respuesta|Ocupado|Buzón de voz|Número equivocado|Llamada perdida|Cancelada|No asistió|No se presentó|"
            + "Respuesta automática|No disponible|Programada")]
    [InlineData(
        "pt",
        "Não atendeu|Nao atendeu|Não atende|Sem resposta|Ocupado|Caixa postal|Número errado|Chamada perdida|Não compareceu|Resposta "
            + "automática|Agendada")]
    [InlineData(
        "fr",
        "Pas de réponse|Sans réponse|N'a pas répondu|Ne répond pas|Non répondu|Occupé|Messagerie vocale|Répondeur|Mauvais numéro|Appel "
            + "manqué|Annulé|Réponse automatique|Planifié")]
    [InlineData(
        "de",
        "Keine Antwort|Nicht erreicht|Niemanden erreicht|Nicht abgenommen|Hat nicht abgehoben|Geht nicht ran|Besetzt|Mailbox|"
            + "Anrufbeantworter|Falsche Nummer|Verpasst|Abgesagt|Nicht erschienen|Geplant")]
    [InlineData(
        "it",
        "Nessuna risposta|Non risponde|Non ha risposto|Occupato|Segreteria telefonica|Numero sbagliato|Chiamata persa|Annullato|Non si è "
            + "presentato|Risposta automatica|Pianificato")]
    [InlineData(
        "nl",
        "Geen antwoord|Geen gehoor|Niet opgenomen|Niet bereikt|Niet bereikbaar|Niemand bereikt|Bezet|Verkeerd nummer|Gemiste oproep|"
            + "Antwoordapparaat|Voicemail|Niet verschenen|Geannuleerd|Gepland")]
    [InlineData(
        "ms",
        "Tiada jawapan|Tidak berjawab|Tak jawab|Tidak menjawab|Panggilan terlepas|Talian sibuk|Nombor salah|Tidak dapat dihubungi|Tidak "
            + "berjaya dihubungi|Peti suara|Tidak hadir")]
    [InlineData("pl", "Brak odpowiedzi|Nie odebrał|Nie odbiera|Zajęte|Zły numer|Poczta głosowa")]
    [InlineData("en", "Abandoned|Abandoned call|Call abandoned|Unable to reach")]
    [InlineData("en", "Number not in use|Number does not exist|Out of coverage|No connection")]
    [InlineData("en", "Could not be contacted|It was not possible to contact|Invalid")]
    [InlineData("en", "Unsuccessful|Phone switched off|Number not found|Inactive")]
    [InlineData("id", "Luar servis|Nomor diblokir|HP off|Tidak ngangkat|Belum dibaca|Susah dihubungi|Nomor keliru|Tidak ada sinyal")]
    [InlineData("jv", "Ora diangkat|Mboten diangkat|Durung diangkat|Teu diangkat|Henteu diangkat")]
    [InlineData(
        "es",
        "Fuera de servicio|Fuera de cobertura|Ilocalizable|No localizado|No se pudo contactar|No fue posible contactar|Imposible contactar|"
            + "Número no existe|Número incorrecto|Llamada abandonada|Colgó|No descolgó|Sin cobertura")]
    [InlineData(
        "pt",
        "Não foi possível contatar|Nao foi possivel contatar|Não foi possível fazer contato|Não contatado|Fora de serviço|Fora de área|"
            + "Número não existe|Número incorreto|Chamada abandonada|Ligação perdida|Ligação recusada")]
    [InlineData(
        "fr",
        "Hors service|Numéro erroné|Numéro non attribué|Impossible à joindre|Pas contacté|Pas pu être contacté|Appel abandonné|"
            + "Pas décroché|Téléphone éteint|Indisponible")]
    [InlineData(
        "de",
        "Außer Betrieb|Konnte nicht kontaktiert werden|Nicht kontaktiert|Kein Anschluss|Ungültige Nummer|Falsch verbunden|Anruf "
            + "abgebrochen|Nicht entgegengenommen|Meldet sich nicht|Handy ausgeschaltet|Entgangener Anruf")]
    [InlineData(
        "it",
        "Numero errato|Fuori servizio|Non contattato|Non è stato possibile contattare|Impossibile contattare|Non raggiungibile|"
            + "Irreperibile|Chiamata abbandonata|Numero inesistente|Telefono spento")]
    [InlineData(
        "nl",
        "Buiten dienst|Niet te bereiken|Niet gecontacteerd|Verkeerd verbonden|Nummer bestaat niet|Oproep afgebroken|Neemt niet op|"
            + "Toestel uitgeschakeld|Ongeldig nummer")]
    [InlineData(
        "pl",
        "Nie odebrano|Nieodebrane|Nieodebrany|Nie odebrała|Poza zasięgiem|Niedostępny|Błędny numer|Nie można się skontaktować|Nie udało "
            + "się dodzwonić|Brak kontaktu|Numer nie istnieje|Połączenie porzucone|Odrzucone")]
    [InlineData("en", "Hung up|Hung up, busy|Call did not go through|Nobody home|Attempted|Upcoming")]
    [InlineData("de", "Keiner da|Aufgelegt|Kam nicht durch")]
    [InlineData("en", "Meeting was moved to next week|Wrong extension|No luck")]
    [InlineData("it", "Non c'è nessuno|Non trovato")]
    [InlineData("es", "No hay nadie")]
    [InlineData("cs", "Nezvedl|Neodpovídá|Mimo provoz|Špatné číslo|Zmeškaný hovor")]
    [InlineData("ms", "Di luar kawasan|Nombor tidak wujud|Panggilan ditinggalkan")]
    public void Nobody_was_reached(string language, string results) => Check(language, results, isReached: false);

    [Theory]
    [InlineData(
        "en",
        "Connected|Answered|Completed|Held|Attended|Sent|Delivered|Opened|Interested|Not interested|Interested, no budget|Call back later|"
            + "Meeting scheduled|Connected - meeting scheduled|Not busy")]
    [InlineData("en", "Left voicemail|Left live message|Left a message|No answer, left voicemail|No answer - left voicemail")]
    [InlineData(
        "id",
        "Diangkat|Dijawab|Terhubung|Tersambung|Berhasil dihubungi|Selesai|Terkirim|Hadir|Tertarik|Tidak tertarik|Belum ada anggaran|Minta "
            + "dihubungi lagi|Titip pesan|Penawaran ditolak")]
    [InlineData("id", "Tidak sibuk, diangkat|Tidak ada keluhan, berhasil dihubungi")]
    [InlineData("es", "Contestó|Conectado|No interesado|No está interesado|No está interesada por ahora")]
    [InlineData("pt", "Não está interessado")]
    [InlineData("pt", "Atendeu|Sem interesse")]
    [InlineData("fr", "Répondu|Joint|Pas intéressé|A laissé un message")]
    [InlineData("de", "Erreicht|Angenommen|Kein Interesse|Nachricht hinterlassen")]
    [InlineData("it", "Ha risposto|Non interessato")]
    [InlineData("nl", "Opgenomen|Bereikt|Gesproken|Niet geïnteresseerd|Voicemail ingesproken|Geen antwoord, bericht achtergelaten")]
    [InlineData("ms", "Berjawab|Berjaya dihubungi|Tidak berminat")]
    [InlineData("pl", "Odebrał|Rozmowa|Odebrano|Odebrane")]
    [InlineData("id", "Diangkat, tidak jadi beli|Diangkat tidak jadi beli|Tidak jadi beli")]
    [InlineData("id", "Diangkat, batal order|Tersambung, batal|Gagal closing")]
    [InlineData("en", "Answered, cancelled the order|Order cancelled")]
    [InlineData("en", "Told me to stop calling and hung up")]
    [InlineData("en", "Not interested, hung up|Went through the offer|Hung up, no budget")]
    [InlineData("en", "Not interested when called|Failed to close the deal|Reached, wrong person")]
    [InlineData("es", "Contestó, canceló|Atendió, pedido cancelado")]
    [InlineData("pt", "Atendeu, pedido cancelado|Atendeu, não vai comprar")]
    [InlineData("fr", "Répondu, commande annulée|Joint, achat annulé")]
    [InlineData("de", "Erreicht, Auftrag storniert|Angenommen, Kauf verschoben")]
    [InlineData("it", "Ha risposto, ordine annullato")]
    [InlineData("nl", "Opgenomen, bestelling geannuleerd")]
    public void Somebody_was_reached(string language, string results) => Check(language, results, isReached: true);

    [Theory]
    [InlineData(true, "Tidak diangkat, lalu WA dibalas|Tidak diangkat tapi WA dibalas|No answer, then she called back and we spoke")]
    [InlineData(true, "Nicht erreicht, dann abgenommen|Pas de réponse puis répondu|No contestó pero luego contestó")]
    [InlineData(true, "Sibuk, akhirnya diangkat")]
    [InlineData(true, "Diangkat, lalu tidak dijawab lagi|Tidak diangkat dua kali, yang ketiga diangkat|No reply to WA, phone answered")]
    [InlineData(true, "Answered, then no answer to the second call|No answer twice, picked up the third time")]
    [InlineData(false, "Dihubungi tapi tidak diangkat|No answer, then voicemail|Tidak diangkat terus|Answered, but wrong number")]
    [InlineData(false, "Diangkat, ternyata salah sambung|Tidak diangkat, tidak dijawab|Answered by machine, no reply")]
    [InlineData(false, "Rang out but not answered|Tidak diangkat, lalu WA tidak dibalas|Tidak diangkat, kemudian dijawab mesin")]
    public void What_came_last_tells(bool isReached, string results) => Check("last", results, isReached);

    [Fact]
    public void What_says_nothing_was_a_contact() =>
        Assert.True(ContactResults.Tell(null, ActivityKinds.Call) && ContactResults.Tell("", ActivityKinds.Call));

    // Whatever the lists know tells something; what they do not know is named, and "interested" is nothing to wonder about.
    [Theory]
    [InlineData("Diangkat", true)]
    [InlineData("Fuera de servicio", true)]
    [InlineData("Not interested", true)]
    [InlineData("Minta brosur", true)]
    [InlineData("Tidak jadi beli", true)]
    [InlineData("Ditolak", true)]
    [InlineData("Scheduled", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("Zxq", false)]
    [InlineData("Kode 17", false)]
    [InlineData("Ei vastausta", false)]
    public void A_result_of_no_known_word_is_known_for_one(string? result, bool isKnown) =>
        Assert.Equal(isKnown, ContactResults.Knows(result, ActivityKinds.Call));

    private static void Check(string language, string results, bool isReached) =>
        Assert.Equal(
            [],
            results.Split('|').Where(result => ContactResults.Tell(result, ActivityKinds.Email) != isReached)
                .Select(result => $"{language}: {result}"));

    [Theory]
    [InlineData(ActivityKinds.Call, "Ditolak", false)]
    [InlineData(ActivityKinds.Call, "Rejected", false)]
    [InlineData(ActivityKinds.Call, "Di-tolak", false)]
    [InlineData(ActivityKinds.Call, "Tidak", false)]
    [InlineData(ActivityKinds.Call, "Tidak masuk", false)]
    [InlineData(ActivityKinds.Call, "Budget tidak masuk", true)]
    [InlineData(ActivityKinds.Call, "Wrong person", false)]
    [InlineData(ActivityKinds.Call, "Salah orang", false)]
    [InlineData(ActivityKinds.Call, "0", false)]
    [InlineData(ActivityKinds.Call, "Abgelehnt", false)]
    [InlineData(ActivityKinds.Call, "Ditolak pelanggan", true)]
    [InlineData(ActivityKinds.Call, "Penawaran ditolak", true)]
    [InlineData(ActivityKinds.Message, "Ditolak", true)]
    public void A_call_that_was_refused_by_itself_reached_nobody(string kind, string result, bool isReached) =>
        Assert.Equal(isReached, ContactResults.Tell(result, kind));
}
