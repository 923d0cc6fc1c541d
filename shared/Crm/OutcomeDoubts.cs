using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// Labels that name an end and do not tell whether it has come: hoped for or feared ("Pasti menang", "Maybe lost"), taken back
/// ("Batal kalah"), or something else that was lost or won ("Lost contact", "Win-win proposal"). Such a deal is open until a list of stages
/// says what is meant. What stands in another clause is a reason or a remark: "Lost - maybe price".
/// </summary>
internal static class OutcomeDoubts
{
    private static readonly WordList Hedge = WordList.Of(
        "sure", "surely", "certain", "certainly", "confident", "guaranteed", "assured", "virtually", "practically", "as good as", "near",
        "nearing", "close to", "almost", "nearly", "likely", "unlikely", "probably", "possibly", "maybe", "perhaps", "presumably",
        "presumed", "supposedly", "apparently", "assumed", "soft", "semi", "half", "partly", "partially", "informally", "unofficially",
        "conditionally", "conditional", "provisional", "projected", "predicted", "forecast", "forecasted", "best case", "worst case",
        "target", "must", "hopefully", "hoping", "soon", "suspected", "feared", "threatened", "pending", "tentative", "tentatively",
        "unconfirmed", "pasti", "yakin", "dipastikan", "dijamin", "optimis", "pesimis", "nyaris", "hampir", "mendekati", "menuju", "siap",
        "harus", "wajib", "target", "setengah", "separuh", "semoga", "sepertinya", "kayaknya", "kayanya", "tampaknya", "kelihatannya",
        "rasanya", "diduga", "dugaan", "diperkirakan", "perkiraan", "diprediksi", "prediksi", "mungkin", "barangkali", "berpeluang",
        "sementara", "kemungkinan", "rawan", "insya allah", "insyaallah", "insha allah", "inshaallah", "tinggal", "bakal", "akan", "calon",
        "risiko", "resiko", "ancaman", "dikhawatirkan", "bersyarat", "tertunda", "seguramente", "quizas", "tal vez", "posiblemente",
        "cerca de", "previsto", "prevista", "pronostico", "com certeza", "certamente", "talvez", "possivelmente", "perto de", "previsao",
        "surement", "certainement", "peut etre", "prevu", "prevue", "prevision", "sicher", "bestimmt", "voraussichtlich", "vielleicht",
        "vermutlich", "moglicherweise", "praktisch", "so gut wie", "prognose", "sicuro", "sicuramente", "certamente", "forse",
        "possibilmente", "vicino a", "zeker", "misschien", "vermoedelijk", "zo goed als");

    // Before an end only: behind it they tell what is done after a win.
    private static readonly WordList Hoped = Hedge.With(WordList.Of(
        "rencana", "proses", "dalam proses", "bisa", "jika", "kalau", "if", "estimasi", "proyeksi", "est", "nanti", "berharap", "harapan",
        "mudah mudahan", "in sya allah", "insya alloh", "inshallah", "kyknya"));

    // Behind an end, what it waits for: "Won - pending signature", "Won subject to contract". Payment and delivery come after a win.
    private static readonly WordList Condition = Hedge.With(WordList.Of(
        "not confirmed", "in progress", "segera", "sementara", "subject to", "depending on", "awaiting", "waiting", "waiting for",
        "waiting on", "until", "menunggu", "tergantung", "asalkan", "pendiente", "pendiente de", "sujeto a", "pendente", "sujeito a",
        "en attente", "en attente de", "sous reserve", "sous reserve de", "vorbehaltlich", "ausstehend", "in attesa", "in attesa di",
        "in afwachting van", "onder voorbehoud"));

    private static readonly WordList Conditions = Condition.With(WordList.Of(
        "contract", "contracts", "signature", "signing", "sign", "approval", "confirmation", "board", "management", "credit", "check",
        "the", "of", "by", "final", "po", "purchase order", "paperwork", "kontrak", "tanda tangan", "persetujuan", "konfirmasi", "acc",
        "direksi", "contrato", "firma", "aprobacion", "aprovacao", "confirmacion", "confirmacao", "assinatura", "contrat", "accord",
        "validation", "vertrag", "unterschrift", "freigabe", "zustimmung", "contratto", "approvazione", "conferma", "handtekening",
        "goedkeuring", "akkoord"));

    public static readonly WordList TakenBack = WordList.Of(
        "cancelled", "canceled", "cancel", "mundur", "revoked", "reversed", "batal", "dibatalkan", "urung", "anulado", "anulada",
        "cancelado", "cancelada", "annule", "annulee", "storniert", "annullato", "annullata", "geannuleerd");

    private static readonly WordList Other = WordList.Of(
        "lost contact", "contact lost", "lost touch", "hilang kontak", "kontak hilang", "perdu de vue", "contact perdu",
        "contacto perdido", "contato perdido", "contatto perso", "contatti persi", "kontakt verloren", "contact verloren",
        "lost and found", "lost and refound", "peluang kalah", "win win", "menang menang", "ganar ganar", "ganha ganha",
        "gagnant gagnant");

    private static readonly WordList Found = WordList.Of("found", "refound");

    private static readonly WordList Far = Negations.No.With(Negations.NotYet);

    private static readonly WordList Ends = OutcomeWords.Won.With(OutcomeWords.Lost);
    private static readonly WordList AnyEnds = Ends.With(OutcomeWords.WonAlone, OutcomeWords.LostAlone);
    private static readonly WordList Whole = OutcomeWords.WonWhole.With(OutcomeWords.LostWhole, Hedge);

    /// <summary>Whether it names an end in doubt.</summary>
    public static bool Are(Label label)
    {
        if (label.Has(Other) || (label.Clauses.Any(clause => IsOnly(clause, Found)) && label.Has(OutcomeWords.Lost)))
        {
            return true;
        }

        // Weak words say something only where all of it is made of such words.
        var ends = label.IsOnly(Whole) ? AnyEnds : Ends;
        var isWon = label.Of(OutcomeWords.Won) == Sense.Said;
        for (var number = 0; number < label.Clauses.Count; number++)
        {
            var clause = label.Clauses[number];
            if (isWon && IsFarDenied(clause))
            {
                return true;
            }

            if (Enumerable.Range(0, clause.Length).FirstOrDefault(place => ends.LengthAt(clause, place) > 0, -1) is var place and >= 0
                && (Stands(clause[..place], Hoped) || IsCondition(clause[(place + ends.LengthAt(clause, place))..])
                    || IsTakenBack(clause, place) || Beside(label, number).Any(IsCondition)))
            {
                return true;
            }
        }

        return false;
    }

    // A "not" further before a win may be of it ("Not officially won") or of something else ("No-discount deal won"); "No 12" is a number.
    private static bool IsFarDenied(string[] clause)
    {
        var won = Enumerable.Range(0, clause.Length).FirstOrDefault(place => OutcomeWords.Won.LengthAt(clause, place) > 0, -1);
        return Enumerable.Range(0, Math.Max(0, won)).Any(place => Far.LengthAt(clause, place) > 0 && !IsNumber(clause, place + 1));
    }

    private static bool IsNumber(string[] clause, int place) =>
        clause[place].All(char.IsDigit) && clause[place + 1] != Label.PercentSign;

    private static bool IsCondition(string[] words) => Stands(words, Condition) && IsOnly(words, Conditions);

    private static bool IsTakenBack(string[] clause, int place) => place > 0 && TakenBack.Contains(clause[place - 1]);

    private static IEnumerable<string[]> Beside(Label label, int number) =>
        label.Clauses.Where((_, other) => Math.Abs(other - number) == 1);

    private static bool Stands(string[] words, WordList list) =>
        Enumerable.Range(0, words.Length).Any(place => list.LengthAt(words, place) > 0);

    private static bool IsOnly(string[] words, WordList list)
    {
        for (var place = 0; place < words.Length;)
        {
            var taken = list.LengthAt(words, place);
            if (taken == 0)
            {
                return false;
            }

            place += taken;
        }

        return words.Length > 0;
    }
}
