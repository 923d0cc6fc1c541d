namespace Marketing.Exports.Ads;

/// <summary>A period longer than a day by which ad platforms segment their reports.</summary>
internal enum PeriodUnit
{
    Week,
    TwoWeeks,
    Month,
    Quarter,
    Year,
}
