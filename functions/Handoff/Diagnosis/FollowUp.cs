namespace Handoff.Diagnosis;

/// <summary>
/// How soon a lead was first touched by a human, as a class. A business that knows only "in time or not" uses
/// InTime and Late; the finer classes keep slower work from passing for worse closing.
/// </summary>
public enum FollowUp
{
    /// <summary>Touch times are not recorded for this lead.</summary>
    Unknown,

    /// <summary>Within a quarter of the agreed time.</summary>
    Fast,

    /// <summary>Within the agreed time.</summary>
    InTime,

    /// <summary>After the agreed time, within three times of it (or simply late, when that is all that is known).</summary>
    Late,

    /// <summary>Later than three times the agreed time.</summary>
    VeryLate,

    /// <summary>Not touched by anyone within the horizon, and not refused.</summary>
    Untouched,
}
