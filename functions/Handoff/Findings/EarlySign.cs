namespace Handoff.Findings;

/// <summary>What can be seen of leads long before they are old enough to be judged.</summary>
public enum EarlySign
{
    /// <summary>Not refused by then.</summary>
    Accepted,

    /// <summary>Called within the agreed time, of those accepted.</summary>
    InTime,

    /// <summary>A deal with them was begun by then, of those accepted.</summary>
    WithDeal,
}
