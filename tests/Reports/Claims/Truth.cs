namespace Pipeline.Tests.Reports.Claims;

/// <summary>What happened to a made-up firm between its last two months.</summary>
public enum Truth
{
    NothingChanged,
    NumberOfDeals,
    SizeOfDeals,
    AmountsMissing,
    CurrencyWithoutRate,
    OneDeal,
    Zero,
    Channel,
    OffsettingParts,
    MonthIncomplete,
    OldExport,
    Season,
    SteadyGrowth,
    ExportFromMidMonth,
}
