namespace Sales.Facts;

/// <summary>What a stage's name says of a deal's end. Labels are renamed freely; these words are what tools start with.</summary>
public static class Outcomes
{
    public const string Won = "won";
    public const string Lost = "lost";

    /// <summary>Closed without a decision: it belongs to the broad win rate only.</summary>
    public const string Abandoned = "abandoned";
    public const string Open = "open";

    private static readonly string[] WonWords = ["won", "menang", "berhasil", "gagné", "gagne", "ganho", "ganha", "vinto", "ganado", "gewonnen"];
    private static readonly string[] LostWords = ["lost", "kalah", "gagal", "perdu", "perdido", "perdida", "perso", "verloren"];
    private static readonly string[] AbandonedWords = ["abandoned", "no decision", "cancelled", "canceled", "dibatalkan", "disqualified"];

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
