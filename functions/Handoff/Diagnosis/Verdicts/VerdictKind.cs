namespace Handoff.Diagnosis.Verdicts;

public enum VerdictKind
{
    /// <summary>The causes in the verdict carry the change, largest first.</summary>
    Named,

    /// <summary>Sales hardly changed in all, as the causes in the verdict pull in opposite directions.</summary>
    Offsetting,

    /// <summary>Sales and every cause stayed so near to where they were that a change worth a name can be excluded.</summary>
    NothingChanged,

    /// <summary>A process changed beyond doubt; what it cost cannot be told yet.</summary>
    Seen,

    /// <summary>The causes cannot be told apart, or a change cannot be told from chance, yet.</summary>
    CannotTell,

    /// <summary>Too few leads or won deals to ask.</summary>
    TooFew,
}
