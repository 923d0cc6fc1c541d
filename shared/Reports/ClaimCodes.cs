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

    /// <summary>A figure of its period, beside which none can be set fairly.</summary>
    public const string Level = "level";

    /// <summary>What leads the page has not been measured.</summary>
    public const string NotMeasured = "not-measured";

    /// <summary>Parts have figures in one of two periods only, so that the wholes cannot be compared.</summary>
    public const string OneSided = "one-sided";

    /// <summary>Figures end on a day long past.</summary>
    public const string Ended = "ended";

    /// <summary>The last day for which what was taken in speaks.</summary>
    public const string Reached = "reached";

    /// <summary>As much was won as the whole period's quota, or more.</summary>
    public const string QuotaReached = "quota-reached";

    /// <summary>The period is over, and less was won than its quota.</summary>
    public const string QuotaMissed = "quota-missed";

    /// <summary>Where the period ends at the pace so far, and what the quota still asks for.</summary>
    public const string Landing = "landing";

    /// <summary>Between which sums the period should end, by the ends of those before.</summary>
    public const string Forecast = "forecast";

    /// <summary>How many rows each list has that somebody works through.</summary>
    public const string WorkLists = "work-lists";

    /// <summary>Leads came and none was handed over.</summary>
    public const string NothingHandedOver = "nothing-handed-over";

    /// <summary>Deals came and could not be matched to leads, so that nothing can be compared.</summary>
    public const string NotMatched = "not-matched";

    /// <summary>There is nothing yet that could be compared.</summary>
    public const string NotComparable = "not-comparable";

    /// <summary>So many rows of a list wait for somebody to do something.</summary>
    public const string Waiting = "waiting";

    /// <summary>What a month's deals brought by the day they were closed, beside what leads brought by the day they came.</summary>
    public const string MonthByClosing = "month-by-closing";
}
