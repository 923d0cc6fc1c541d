using System.Text.RegularExpressions;

namespace Pipeline.Tables;

/// <summary>
/// A label that people name freely (a stage, a status), in words: without case, accents and signs, divided into clauses,
/// so that a no is heard where it belongs: "Not won" denies, "Lost - no budget" does not.
/// </summary>
public sealed partial class Label
{
    private static readonly char[] Ends =
        ['/', ',', ':', ';', '(', ')', '[', ']', '|', '.', '>', '<', '!', '\u2013', '\u2014', '&', '+'];

    /// <summary>A word of its own, so that "90% win" is not "Win 90".</summary>
    public const string PercentSign = "%";

    // "Won?" asks.
    private const string Question = "?";

    public Label(string text)
    {
        Clauses =
            [.. ItalianNow.Leave(
                [.. Clean(text).Split(Ends, StringSplitOptions.RemoveEmptyEntries)
                    .Select(clause => clause.Split(' ', StringSplitOptions.RemoveEmptyEntries))])
                .Where(words => words.Length > 0)];
    }

    public IReadOnlyList<string[]> Clauses { get; }

    public bool Has(WordList list) => Clauses.Any(clause => Holds(clause, list));

    /// <summary>Whether one clause speaks of both.</summary>
    public bool Joins(WordList one, WordList other) => Clauses.Any(clause => Holds(clause, one) && Holds(clause, other));

    /// <summary>Whether all of it is made of these words and of ways to say no.</summary>
    public bool IsOnly(WordList list) => Clauses.Count > 0 && Clauses.All(clause =>
    {
        for (var place = 0; place < clause.Length;)
        {
            var taken = new[] { list, Negations.No, Negations.NotYet, Negations.Yet, Negations.Almost, Negations.Between }.Max(
                words => words.LengthAt(clause, place));
            if (taken == 0 && clause[place] is not (Question or PercentSign) && !clause[place].All(char.IsDigit))
            {
                return false;
            }

            place += Math.Max(1, taken);
        }

        return true;
    });

    /// <summary>How it speaks of what a list means; of several times the most doubtful one counts.</summary>
    public Sense Of(WordList list)
    {
        var sense = Sense.Absent;
        for (var number = 0; number < Clauses.Count; number++)
        {
            for (var place = 0; place < Clauses[number].Length; place++)
            {
                if (list.LengthAt(Clauses[number], place) is > 0 and var length)
                {
                    var heard = At(number, place, place + length);
                    sense = heard > sense ? heard : sense;
                }
            }
        }

        return sense;
    }

    private static bool Holds(string[] clause, WordList list) =>
        Enumerable.Range(0, clause.Length).Any(place => list.LengthAt(clause, place) > 0);

    private Sense At(int number, int place, int end)
    {
        var clause = Clauses[number];
        // "Goal belum" is not there yet; "Menang belum bayar" is won and not yet paid.
        if (clause[^1] == Question)
        {
            return Sense.Awaited;
        }

        if (end < clause.Length && OfNo(clause[end..]) is var behind && behind != Sense.Absent)
        {
            return behind;
        }

        // "Not won yet", "Pas gagné encore", "No decision yet".
        var isYet = clause.Skip(end).Any(Negations.Yet.Contains);
        if (isYet && Negations.No.Contains(clause[place]))
        {
            return Sense.Awaited;
        }

        for (var before = place - 1; before >= 0; before--)
        {
            var word = clause[before];
            if (Negations.NotYet.Contains(word) || EndsAlmost(clause, before))
            {
                return Sense.Awaited;
            }

            if (Negations.No.Contains(word))
            {
                isYet |= before > 0 && Negations.Yet.Contains(clause[before - 1]);
                return isYet ? Sense.Awaited : Sense.Denied;
            }

            isYet |= Negations.Yet.Contains(word);
            if (!Negations.Between.Contains(word) && !Negations.Yet.Contains(word))
            {
                return Sense.Said;
            }
        }

        // "(Not) won", "Won: no", "Menang (belum)".
        var beside = number > 0 ? OfNo(Clauses[number - 1]) : Sense.Absent;
        beside = beside == Sense.Absent && number + 1 < Clauses.Count ? OfNo(Clauses[number + 1]) : beside;
        return beside == Sense.Absent ? Sense.Said : beside;

        static Sense OfNo(string[] clause) =>
            Array.TrueForAll(clause, Negations.No.Contains) ? Sense.Denied
            : Array.TrueForAll(clause, Negations.NotYet.Contains)
                || (clause.Length > 1 && clause.Any(Negations.No.Contains)
                    && Array.TrueForAll(clause, word => Negations.No.Contains(word) || Negations.Yet.Contains(word)))
            ? Sense.Awaited : Sense.Absent;
    }

    // "A punto de ganado": the words behind a phrase's first are of it too.
    private static bool EndsAlmost(string[] clause, int last) =>
        Enumerable.Range(0, last + 1).Any(place => place + Negations.Almost.LengthAt(clause, place) > last);

    private static string Clean(string text)
    {
        var decomposed = Decomposed(
            Un().Replace(Decimals().Replace(text, "").ToLowerInvariant().Replace('\u2019', '\''), "")
                .Replace("can't", "cannot", StringComparison.Ordinal).Replace("n't", " not", StringComparison.Ordinal));
        var clean = new StringBuilder(decomposed.Length);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var sign = decomposed[i];
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            // A hyphen within a word joins ("closed-lost"), one between words divides ("Closed - Lost").
            clean.Append(
                sign == '-' && i > 0 && i + 1 < decomposed.Length && char.IsWhiteSpace(decomposed[i - 1])
                    && char.IsWhiteSpace(decomposed[i + 1]) ? ','
                : char.IsLetterOrDigit(sign) || Array.IndexOf(Ends, sign) >= 0 ? sign : ' ');
            if (sign == '?')
            {
                clean.Append("?,");
            }

            if (sign == '%')
            {
                clean.Append("% ");
            }
        }

        return clean.ToString();
    }

    // A dot ends a clause, and "100.0 %" is one figure.
    [GeneratedRegex(@"(?<=\d)[.,]\d+(?=\s*%)")]
    private static partial Regex Decimals();

    // "Un-won" is "unwon".
    [GeneratedRegex(@"(?<=\bun)-(?=\p{L})")]
    private static partial Regex Un();

    // Noncharacters have no normal form.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
