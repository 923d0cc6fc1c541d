namespace Pipeline.Reports;

/// <summary>What headlines say.</summary>
public static class ClaimCodes
{
    /// <summary>The first comparison's change, with how sure it is.</summary>
    public const string Change = "change";

    /// <summary>Nothing happened in the first figure's period, which the exports cover to the day.</summary>
    public const string Nothing = "nothing";

    /// <summary>No export speaks of the days after one; asked, not told.</summary>
    public const string Silence = "silence";

    /// <summary>The change came mostly from the number of cases.</summary>
    public const string ByNumber = "by-number";

    /// <summary>It came mostly from how large they were.</summary>
    public const string BySize = "by-size";

    /// <summary>It came from both.</summary>
    public const string ByBoth = "by-both";

    /// <summary>It came mostly from one case.</summary>
    public const string ByOne = "by-one";

    /// <summary>So many cases lack an amount that the sums cannot be compared.</summary>
    public const string AmountsMissing = "amounts-missing";

    /// <summary>A part makes up the largest share of the change, in its direction.</summary>
    public const string LargestPart = "largest-part";

    /// <summary>Parts moved against each other.</summary>
    public const string Offsetting = "offsetting";

    /// <summary>All comparisons are clear rises (or falls).</summary>
    public const string Clear = "clear";

    /// <summary>All comparisons lie within what their own weeks do.</summary>
    public const string WithinSwing = "within-swing";

    /// <summary>Figures, or what to do, and nothing about how they came to be.</summary>
    public const string Told = "told";

    /// <summary>Leads came and none was handed over.</summary>
    public const string NothingHandedOver = "nothing-handed-over";

    /// <summary>There is nothing yet that could be compared.</summary>
    public const string NotComparable = "not-comparable";

    /// <summary>So many rows of a list wait for somebody to do something.</summary>
    public const string Waiting = "waiting";
}
