using Pipeline.Crm;
using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// What became of a deal, one way for all tools, by strength of evidence: the tool's own flags and status columns, a
/// probability where the tool defines it by the outcome, then the words of the stage's name. A list of the business's own outweighs
/// all of it, in the view, but for what a column of the deal itself calls won or lost. A past close date is no evidence: every late deal
/// has one.
/// </summary>
/// <param name="Outcome">One of <see cref="Outcomes"/>; open where nothing tells.</param>
/// <param name="From">
/// "status", "tool", "probability", "name", "word" (a word for the outcome that tells none), "contradicted", or "unknown".
/// </param>
/// <param name="LooksClosed">Whether it looks closed, though nothing tells which way.</param>
public sealed record OutcomeEvidence(string Outcome, string From, bool LooksClosed)
{
    /// <summary>A column of outcomes has a word that tells none.</summary>
    public const string UnknownWord = "word";

    /// <summary>A column of outcomes speaks against the stage's name, as "Not yet" beside "Closed Won".</summary>
    public const string Contradicted = "contradicted";

    /// <summary>
    /// A column of the deal itself says that it is over, whatever stage it last stood in: no list of stages says otherwise.
    /// </summary>
    public const string OwnStatus = "status";

    private const string Unknown = "unknown";

    /// <summary>What a column of the tool says that has a word for each outcome, so that nothing else needs asking.</summary>
    public static OutcomeEvidence Told(Row row, Column column, string outcome, string? stage = null)
    {
        Tally(row, row.Heading.Spelling(column), outcome, stage, stage is null ? null : Outcomes.OfWords(stage));
        return new(outcome, EvidenceOf(outcome), LooksClosed: false);
    }

    /// <summary>The first that tells anything counts; the stage's name where none does.</summary>
    public static OutcomeEvidence Read(Row row, string stage, params ReadOnlySpan<OutcomeSign?> evidence)
    {
        var named = Outcomes.OfWords(stage);
        foreach (var told in evidence)
        {
            if (told is { IsHint: false, Outcome: { } outcome })
            {
                // Tools know closed and won; that nobody decided is told by the name only.
                outcome = outcome == Outcomes.Lost && named == Outcomes.Abandoned ? Outcomes.Abandoned : outcome;
                Tally(row, told.Value.Column, outcome, stage, named);
                return new(outcome, told.Value.From, LooksClosed: false);
            }
        }

        if (named is not null)
        {
            row.Reading.Tally("Outcome by the stage's name", $"'{stage}' {named}");
            return new(named, "name", LooksClosed: false);
        }

        var looksClosed = Outcomes.SaysClosed(stage);
        foreach (var told in evidence)
        {
            if (told is { IsHint: true, Outcome: { } outcome })
            {
                row.Reading.Tally($"Outcome by '{told.Value.Column}'", outcome);
                return new(outcome, told.Value.From, LooksClosed: false);
            }

            looksClosed |= told is { IsHint: true };
        }

        row.Reading.Tally(
            "Stages that tell no outcome: their deals count as open, unless a list of stages says what they mean",
            $"'{stage}'{(looksClosed ? " (looks closed)" : "")}");
        return new(Outcomes.Open, Unknown, looksClosed);
    }

    /// <summary>Of a column that each deal has for itself: what it calls open may be closed by what its stage means.</summary>
    public static string EvidenceOf(string outcome) => outcome == Outcomes.Open ? "tool" : OwnStatus;

    private static void Tally(Row row, string column, string outcome, string? stage, string? named)
    {
        row.Reading.Tally($"Outcome by '{column}'", outcome);
        if (named is not (null or Outcomes.Open) && named != outcome)
        {
            row.Reading.Tally($"The stage's name says otherwise than '{column}', which counts", $"'{stage}' {outcome}");
        }
    }

    /// <summary>Flags of the tool, each of which may be missing.</summary>
    public static OutcomeSign? Flags(Row row, Column won, Column? lost = null, Column? closed = null, bool blankIsNo = false)
    {
        var (isWon, isLost, isClosed) = (Flag(won), Flag(lost), Flag(closed));
        return isWon == true ? By(won, Outcomes.Won)
            : isLost == true ? By(lost!, Outcomes.Lost)
            : isClosed == false ? By(closed!, Outcomes.Open)
            : isWon == false && isClosed == true ? By(closed!, Outcomes.Lost)
            : isWon == false && isLost == false ? By(won, Outcomes.Open)
            : isClosed == true ? new OutcomeSign(null, row.Heading.Spelling(closed!), "tool", IsHint: true)
            : null;

        bool? Flag(Column? column) => column is null || !row.Has(column) ? null : row.Flag(column) ?? (blankIsNo ? false : null);

        OutcomeSign By(Column column, string outcome) => new(outcome, row.Heading.Spelling(column), "tool");
    }

    /// <summary>A column of the tool that says the outcome in words; a word that says none is named in the receipt.</summary>
    public static OutcomeSign? Status(Row row, Column column)
    {
        if (row.Text(column) is not { } said)
        {
            return null;
        }

        if (Outcomes.OfStatus(said) is { } outcome)
        {
            return new OutcomeSign(outcome, row.Heading.Spelling(column), EvidenceOf(outcome));
        }

        row.Reading.Tally(
            $"Words of '{row.Heading.Spelling(column)}' that tell no outcome: the page asks about them, or the stage's name counts",
            $"'{said}'");
        return null;
    }

    /// <summary>
    /// A probability. Where the tool defines it, only won deals have 1 and only lost ones 0, and what lies between is open
    /// unless the name says more. Where people write it, 1 only makes a deal look closed, and 0 is where many begin.
    /// </summary>
    public static OutcomeSign? Chance(Row row, Column column, double? probability, bool isDefined) => (isDefined, probability) switch
    {
        (_, null) => null,
        (true, 1) => new OutcomeSign(Outcomes.Won, row.Heading.Spelling(column), "probability"),
        (true, 0) => new OutcomeSign(Outcomes.Lost, row.Heading.Spelling(column), "probability"),
        (true, _) => new OutcomeSign(Outcomes.Open, row.Heading.Spelling(column), "probability", IsHint: true),
        (false, 1) => new OutcomeSign(null, row.Heading.Spelling(column), "probability", IsHint: true),
        _ => null,
    };
}
