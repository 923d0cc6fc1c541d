namespace Handoff.Diagnosis.Verdicts;

/// <summary>A way of working that changed beyond doubt, whatever it cost.</summary>
public enum Process
{
    /// <summary>Fewer of the accepted leads, or more of them, were called within the agreed time.</summary>
    FollowUp,
}
