using System.Collections.Concurrent;
using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// What may become of a deal, and what a stage's or a status's name says of it. Labels are renamed freely: what a tool tells of itself
/// outweighs them. Both sides read them here, so that neither hears a win that the other does not.
/// </summary>
public static class Outcomes
{
    public const string Won = "won";
    public const string Lost = "lost";

    /// <summary>Closed without a decision: it belongs to the broad win rate only.</summary>
    public const string Abandoned = "abandoned";
    public const string Open = "open";

    private const int LongestKnown = 64;
    private const int MostKnown = 1_000;

    // Stages are few and stand in row after row.
    private static readonly ConcurrentDictionary<string, string?> Known = new(StringComparer.Ordinal);

    /// <summary>The outcome that a label says in words; null where it says none.</summary>
    public static string? OfWords(string label)
    {
        if (Known.TryGetValue(label, out var known))
        {
            return known;
        }

        var told = Of(new Label(label));
        if (label.Length <= LongestKnown && Known.Count < MostKnown)
        {
            Known[label] = told;
        }

        return told;
    }

    /// <summary>The outcome that a status column says; null where it says none, as "Active".</summary>
    public static string? OfStatus(string status) =>
        OfWords(status) is var told && told != Open ? told : new Label(status) is var label && label.Has(OutcomeWords.Running)
            && label.IsOnly(OutcomeWords.Running) ? Open : null;

    /// <summary>Whether a status says that nothing is decided, and not that the deal is still open: "Active", "Ditunda".</summary>
    public static bool SaysUndecided(string status) => new Label(status) is var words
        && (words.Has(OutcomeWords.Waiting) || (words.Of(OutcomeWords.Undecided) == Sense.Said && words.IsOnly(OutcomeWords.Undecided)));

    /// <summary>Whether a part of it says that the deal is over: "Terjual, belum bayar".</summary>
    public static bool SaysClosedInPart(string status) => new Label(status).Clauses is { Count: > 1 } clauses
        && clauses.Any(clause => string.Join(' ', clause) is var part && (OfWords(part) == Won || SaysClosed(part)));

    /// <summary>Whether a word for an outcome speaks against a win, without saying that it was lost: "Belum", "Gagal closing".</summary>
    public static bool Denies(string status) => SaysUndecided(status) || OfWords(status) is Open or Lost
        || (new Label(status) is var words && (words.Has(Negations.No) || words.Has(Negations.NotYet) || words.Has(OutcomeWords.Lost)
            || words.Has(OutcomeWords.LostAlone) || words.Has(OutcomeWords.Abandoned) || words.Has(OutcomeDoubts.TakenBack)));

    /// <summary>Whether a label says that the deal is over, and not which way: "Closed", "Selesai".</summary>
    public static bool SaysClosed(string label) => new Label(label) is var words && Of(words) is null
        && (words.Of(OutcomeWords.Closed) == Sense.Said || Whole(words, OutcomeWords.ClosedAlone, OutcomeWords.ClosedWhole) == Sense.Said
            || words.Of(OutcomeWords.Won) == Sense.Said || OutcomeDoubts.Are(words));

    private static string? Of(Label label)
    {
        var won = Sure(label, OutcomeWords.Won, OutcomeWords.WonAlone, OutcomeWords.WonWhole);
        var lost = Sure(label, OutcomeWords.Lost, OutcomeWords.LostAlone, OutcomeWords.LostWhole);
        var abandoned = label.Of(OutcomeWords.Abandoned);
        if (lost != Sense.Said && IsOfRivals(label, won))
        {
            return Lost;
        }

        if ((lost != Sense.Said && OutcomeChances.IsOfWin(label)) || (lost == Sense.Said && OutcomeChances.IsRevival(label)))
        {
            return Open;
        }

        if ((won == Sense.Said || lost == Sense.Said) && OutcomeDoubts.Are(label))
        {
            return null;
        }

        return (won, lost, abandoned) switch
        {
            // "Won/Lost", "Won, then cancelled": nobody can tell.
            (Sense.Said, Sense.Said, _) or (Sense.Said, _, Sense.Said) => null,
            (Sense.Said, _, _) => Won,
            (_, Sense.Said, _) => Lost,
            (_, _, Sense.Said) => Abandoned,
            (Sense.Awaited, _, _) or (_, Sense.Awaited, _) or (_, _, Sense.Awaited) => Open,
            (Sense.Denied, Sense.Denied, _) => Open,
            (Sense.Denied, _, _) => Lost,
            (_, Sense.Denied, _) or (_, _, Sense.Denied) => Open,
            _ => label.Has(OutcomeWords.OnTheWay) && label.IsOnly(OutcomeWords.OnTheWayWhole) && label.Of(OutcomeWords.Closed) != Sense.Said
                ? Open : null,
        };
    }

    private static bool IsOfRivals(Label label, Sense won) =>
        (won == Sense.Said && label.Has(OutcomeWords.RivalsWin))
        || ((won == Sense.Said ? label.Joins(OutcomeWords.Won, OutcomeWords.Rival)
                : won == Sense.Absent && label.Joins(OutcomeWords.Wins, OutcomeWords.Rival) && label.Of(OutcomeWords.Wins) == Sense.Said)
            && !label.Joins(OutcomeWords.Rival, OutcomeWords.Against));

    private static Sense Sure(Label label, WordList strong, WordList weak, WordList whole) =>
        label.Of(strong) is var sense && sense != Sense.Absent ? sense : Whole(label, weak, whole);

    private static Sense Whole(Label label, WordList weak, WordList whole) => label.IsOnly(whole) ? label.Of(weak) : Sense.Absent;
}
