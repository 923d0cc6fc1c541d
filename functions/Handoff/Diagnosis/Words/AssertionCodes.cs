namespace Handoff.Diagnosis.Words;

/// <summary>What the diagnosis says, as report.json has it.</summary>
public static class AssertionCodes
{
    /// <summary>More leads came, and a smaller share of them was called in time.</summary>
    public const string Overload = "overload";

    /// <summary>The named causes worked against the way sales moved.</summary>
    public const string AgainstDirection = "against-direction";

    /// <summary>Acceptance and closing moved together, as leads of another quality make them.</summary>
    public const string LeadQuality = "lead-quality";

    /// <summary>The first named cause is what a season could have made as well.</summary>
    public const string PerhapsSeason = "perhaps-season";

    /// <summary>The first named cause did the largest part of the change.</summary>
    public const string LargestCause = "largest-cause";

    /// <summary>The named causes were surely at work; which did most is not said.</summary>
    public const string SureCauses = "sure-causes";

    /// <summary>Two sure causes pulled in opposite directions, and sales hardly changed.</summary>
    public const string OffsettingCauses = "offsetting-causes";

    /// <summary>Sales and every cause stayed within a told share of the earlier sales.</summary>
    public const string NothingChanged = "nothing-changed";

    /// <summary>A process changed beyond doubt; no cost is told.</summary>
    public const string ProcessSeen = "process-seen";

    /// <summary>Leads that ask at one time of the week alone were called sooner or later than before; no cost is told.</summary>
    public const string ArrivalSeen = "arrival-seen";

    /// <summary>The leads of one channel alone are poorer, or better.</summary>
    public const string ChannelQuality = "channel-quality";

    public const string TooFew = "too-few";

    /// <summary>Leads moved as in the same months a year before.</summary>
    public const string Season = "season";

    /// <summary>The change of sales may be chance.</summary>
    public const string PerhapsChance = "perhaps-chance";

    /// <summary>Sales changed, and the causes cannot be told apart.</summary>
    public const string NotToldApart = "not-told-apart";

    /// <summary>By how much sales changed.</summary>
    public const string SalesChange = "sales-change";

    /// <summary>What one named cause did.</summary>
    public const string CauseEffect = "cause-effect";

    /// <summary>What was called in time closed about as before.</summary>
    public const string ClosedAsBefore = "closed-as-before";

    /// <summary>The leads of one channel alone closed otherwise than before.</summary>
    public const string OneChannel = "one-channel";

    /// <summary>What the causes did that are not named.</summary>
    public const string OtherCauses = "other-causes";

    /// <summary>Causes that are not named may have done half as much as the largest that is.</summary>
    public const string NotExcluded = "not-excluded";

    /// <summary>What would tell the causes apart.</summary>
    public const string Wanted = "wanted";
}
