using System.Globalization;
using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// Labels that speak of an end that may come: how likely a win is ("Win probability 90%", "Peluang menang"), or how lost customers shall
/// be won back. Such a deal is open.
/// </summary>
internal static class OutcomeChances
{
    private static readonly WordList Chance = WordList.Of(
        "chance", "chances", "probability", "probabilities", "likelihood", "odds", "possibility", "possible", "possibly", "likely",
        "probable", "probably", "expected", "potential", "perhaps", "maybe", "kemungkinan", "mungkin", "barangkali",
        "probabilitas", "potensi",
        "berpeluang", "peluang menang", "peluang untuk menang", "peluang berhasil", "peluang untuk berhasil", "peluang sukses",
        "peluang goal", "peluang besar", "peluang kecil",
        "probabilidad", "posibilidad", "probablemente", "quizás", "probabilidade", "possibilidade", "provável", "provavelmente", "talvez",
        "probabilité", "possibilité", "probablement", "peut-être", "wahrscheinlichkeit", "wahrscheinlich", "chancen", "vielleicht",
        "möglich", "probabilità", "possibilità", "probabile", "probabilmente", "forse", "kans", "kansen", "waarschijnlijkheid",
        "waarschijnlijk", "misschien", "mogelijk", "szansa");

    private static readonly WordList Degree = WordList.Of(
        "high", "higher", "low", "medium", "strong", "good", "great", "big", "fair", "slim", "tinggi", "rendah", "sedang", "besar", "kecil",
        "hoch", "hohe", "gering", "mittel", "gute", "alta", "alto", "baja", "bajo", "baixa", "media", "média", "élevée", "forte", "faible",
        "moyenne", "hoog", "hoge", "laag", "bassa", "at", "with", "dengan", "con", "com", "avec", "mit", "met", "untuk", "pour", "für");

    private static readonly WordList Percent = WordList.Of("percent", "persen", "prozent", "procent", "por cento", "por ciento", "pct");

    private static readonly WordList AnyWon = OutcomeWords.Won.With(OutcomeWords.WonAlone);
    private static readonly WordList OfChance = OutcomeWords.WonWhole.With(Chance, Degree, Percent);

    private static readonly WordList Revival = WordList.Of(
        "win back", "winback", "winning back", "to win", "reactivate", "reactivation", "re-activate", "re-activation", "re-engage",
        "re-engagement", "reengage", "revive", "revival", "recover", "recovery", "recapture", "retarget", "retargeting", "follow up",
        "followup", "reaktivasi", "aktifkan kembali", "hubungi lagi", "hubungi kembali", "tawarkan lagi", "rebut kembali", "reactivar",
        "reactivación", "recuperar", "recuperación", "reativar", "reativação", "recuperação", "réactiver", "réactivation", "récupérer",
        "reconquête", "rückgewinnung", "reaktivierung", "reaktivieren", "riattivare", "riattivazione", "recuperare", "recupero",
        "heractiveren", "terugwinnen");

    /// <summary>Whether a win is told as a chance of less than certainty.</summary>
    public static bool IsOfWin(Label label)
    {
        for (var number = 0; number < label.Clauses.Count; number++)
        {
            var clause = label.Clauses[number];
            var (percent, hasChance) = (PercentOf(clause), Holds(clause, Chance));
            if (percent < 100 || (hasChance && percent is null))
            {
                var isBeside = Neighbours(label, number).Any(other => Holds(other, AnyWon));
                if ((hasChance && Holds(clause, AnyWon)) || ((isBeside || Holds(clause, AnyWon)) && IsOnly(clause, OfChance)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether what was lost shall be won back.</summary>
    public static bool IsRevival(Label label) => label.Clauses.Any(clause =>
        FirstPlace(clause, Revival) is var revival && revival >= 0 && FirstPlace(clause, OutcomeWords.Lost) > revival);

    private static IEnumerable<string[]> Neighbours(Label label, int number) =>
        label.Clauses.Where((_, other) => Math.Abs(other - number) == 1);

    private static int? PercentOf(string[] clause)
    {
        for (var place = 1; place < clause.Length; place++)
        {
            if ((clause[place] == Label.PercentSign || Percent.LengthAt(clause, place) > 0)
                && int.TryParse(clause[place - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }

    private static bool IsOnly(string[] clause, WordList list)
    {
        for (var place = 0; place < clause.Length;)
        {
            var taken = list.LengthAt(clause, place);
            if (taken == 0 && clause[place] != Label.PercentSign && !clause[place].All(char.IsDigit))
            {
                return false;
            }

            place += Math.Max(1, taken);
        }

        return true;
    }

    private static bool Holds(string[] clause, WordList list) => FirstPlace(clause, list) >= 0;

    private static int FirstPlace(string[] clause, WordList list) =>
        Enumerable.Range(0, clause.Length).FirstOrDefault(place => list.LengthAt(clause, place) > 0, -1);
}
