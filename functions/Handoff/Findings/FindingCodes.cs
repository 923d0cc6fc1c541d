namespace Handoff.Findings;

/// <summary>What the page says beside a comparison's verdict, as report.json has it.</summary>
public static class FindingCodes
{
    /// <summary>Figures that slip slowly, from what to what, over which months.</summary>
    public const string Drift = "drift";

    /// <summary>What can be seen of young leads where those old enough to be judged came long ago.</summary>
    public const string EarlySigns = "early-signs";

    /// <summary>What sales' own report has for the same periods, by the day on which deals were won.</summary>
    public const string ByClosing = "by-closing";
}
