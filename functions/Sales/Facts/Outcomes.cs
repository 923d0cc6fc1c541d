using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>What a stage's name says of a deal's end. Labels are renamed freely; these words are what tools start with.</summary>
public static class Outcomes
{
    public const string Won = "won";
    public const string Lost = "lost";

    /// <summary>Closed without a decision: it belongs to the broad win rate only.</summary>
    public const string Abandoned = "abandoned";
    public const string Open = "open";

    // "closedwon" is how HubSpot calls the stage inside.
    private static readonly string[] WonWords =
        ["won", "closedwon", "menang", "berhasil", "gagné", "gagnée", "gagne", "gagnee", "ganho", "ganha", "vinto", "vinta", "ganado", "ganada", "gewonnen"];

    private static readonly string[] LostWords =
        ["lost", "closedlost", "kalah", "gagal", "perdu", "perdue", "perdido", "perdida", "perso", "persa", "verloren"];

    private static readonly string[] AbandonedWords =
    [
        "abandoned", "no decision", "cancelled", "canceled", "disqualified", "dibatalkan", "batal", "tanpa keputusan", "abandonné", "abandonnée", "annulé", "annulée", "sans décision",
        "abandonado", "abandonada", "cancelado", "cancelada", "sin decisión", "sem decisão", "annullato", "annullata", "abbandonato", "abbandonata", "abgebrochen", "storniert",
        "keine entscheidung",
    ];

    private static readonly string[] ClosedWords =
        ["closed", "ditutup", "tertutup", "selesai", "cerrado", "cerrada", "fechado", "fechada", "fermé", "fermée", "chiuso", "chiusa", "geschlossen", "abgeschlossen"];

    /// <summary>The same for a row, which says so where a stage is closed and does not tell which way.</summary>
    public static string Read(Row row, string stage)
    {
        var outcome = OfStage(stage);
        if (outcome == Open && Holds(stage.ToLowerInvariant(), ClosedWords))
        {
            row.Reading.Note($"The stage '{stage}' is closed and does not say whether won or lost: its deals count as open, unless a list of stages says what it means.");
        }

        return outcome;
    }

    public static string OfStage(string stage)
    {
        var text = stage.ToLowerInvariant();
        return Holds(text, WonWords) ? Won
            : Holds(text, LostWords) ? Lost
            : Holds(text, AbandonedWords) ? Abandoned
            : Open;
    }

    // Whole words: "Wonderful stage" is not won.
    private static bool Holds(string text, string[] words) => Array.Exists(words, word =>
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    });
}
