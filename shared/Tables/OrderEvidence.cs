namespace Pipeline.Tables;

/// <summary>What one date says about the order of its column.</summary>
internal enum OrderEvidence
{
    /// <summary>Nothing: it is no date, or it means the same day in every order.</summary>
    None,
    Ambiguous,
    DayFirst,
    MonthFirst,
    YearFirst,
}
