using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>
/// What moved the won value between two periods. It is deals with an amount x their average value, so that the logarithms of
/// the two changes add up to that of the whole: what has the whole's direction and two thirds of it moved it mostly.
/// </summary>
/// <param name="Value">Won value.</param>
/// <param name="Deals">Won deals, with an amount or without.</param>
/// <param name="Average">Value of those with one; its n is how many they are.</param>
/// <param name="LargestNow">The largest deal of the later period.</param>
/// <param name="LargestThen">The largest deal of the earlier one.</param>
internal sealed record WonChange(Comparison Value, Comparison Deals, Comparison Average, LargestWin? LargestNow, LargestWin? LargestThen)
{
    private const double Mostly = 2.0 / 3;

    // One deal stands out of the others where it is worth as much as so many of them.
    private const double Outstanding = 3;

    /// <summary>Whether the share of won deals that have an amount differs so much that the sums are no comparison.</summary>
    public bool AmountsMissing => Known(Deals.Now, Average.Now, Value.Now).DifferFrom(Known(Deals.Then, Average.Then, Value.Then));

    /// <summary>
    /// The code of what moved it; null where nothing can be said or nothing moved: what is usual, may be chance or rests on too few
    /// has no cause.
    /// </summary>
    public string? Cause
    {
        get
        {
            if (Value.Change is not { } change || !Value.IsFair || AmountsMissing || Wording.IsLittle(Value)
                || Value is not { Now.Value: { } now, Then.Value: > 0 and { } then })
            {
                return null;
            }

            if (Moving is not null)
            {
                return ClaimCodes.ByOne;
            }

            // A large deal of the weeks before is part of their swing, and named above all the same.
            if (Value.Certainty is Certainty.TooFew or Certainty.Swing or Certainty.Chance)
            {
                return null;
            }

            if (now <= 0 || Average is not { Now.Value: > 0 and { } size, Then.Value: > 0 and { } sizeThen })
            {
                return change < 0 && Average.Now.N == 0 ? ClaimCodes.ByNumber : null;
            }

            var share = Math.Log(Average.Now.N / (double)Average.Then.N) / Math.Log(now / then);
            return share >= Mostly ? ClaimCodes.ByNumber : share <= 1 - Mostly ? ClaimCodes.BySize : ClaimCodes.ByBoth;
        }
    }

    /// <summary>
    /// The deal that the other period has none as large against, so that without it two thirds of the change would not be; null where there
    /// is none.
    /// </summary>
    public LargestWin? Moving => Value.Change is > 0 ? Moves(LargestNow, LargestThen, Value.Now, Average.Now)
        : Value.Change is < 0 ? Moves(LargestThen, LargestNow, Value.Then, Average.Then)
        : null;

    private LargestWin? Moves(LargestWin? win, LargestWin? other, Figure value, Figure average) =>
        win is not null && average.N > 1 && win.Value >= Outstanding * (value.Value!.Value - win.Value) / (average.N - 1)
            && win.Value - (other?.Value ?? 0) >= Mostly * Math.Abs(Value.Difference) ? win : null;

    private static KnownShares Known(Figure deals, Figure average, Figure value) => new(deals.Value ?? 0, average.N, value.Value ?? 0);

    public static WonChange Of(Report report, Measured measured, Period now, Period then) => new(
        measured.Of("won_value").Compare(now, then),
        measured.Of("won_deals").Compare(now, then),
        measured.Of("average_deal_value").Compare(now, then),
        LargestWin.Of(report, now),
        LargestWin.Of(report, then));
}
