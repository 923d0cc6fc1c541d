using System.Text;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// The exports of a firm of which is known what happened: its deals and leads by month, spread evenly over the days. Up is the
/// one direction of what happened, not up the other.
/// </summary>
internal sealed class Firm(Truth truth, bool isUp, int seed)
{
    private const int DealsAMonth = 40;
    private const int LeadsAMonth = 30;

    // The first of the last 28 whole days: before them there was nothing of a new channel, in them nothing of one that ended.
    private static readonly DateOnly ChannelSince = new(2026, 10, 3);

    private readonly Random random = new(seed);

    public DateOnly AsOf => truth switch
    {
        Truth.MonthIncomplete => new(2026, 10, 14),
        Truth.Season => isUp ? new(2026, 12, 31) : new(2027, 1, 31),
        _ => new(2026, 10, 31),
    };

    /// <summary>The last day that the exports hold.</summary>
    public DateOnly Until => truth == Truth.OldExport ? new(2026, 9, 20) : AsOf;

    private string Suffix => truth == Truth.OldExport ? "" : $"-{AsOf:yyyy-MM-dd}";

    public (string Name, string Content) Deals
    {
        get
        {
            var text = new StringBuilder("deal id,stage,outcome,amount,currency,owner,created,closed\n");
            foreach (var (month, back) in Months())
            {
                var count = DealCount(month, back);
                for (var i = 0; i < count; i++)
                {
                    var (closed, amount) = (Day(month, i, count), Math.Round(1e6 * Size(back) * (0.8 + (0.4 * random.NextDouble()))));
                    var isWhale = truth == Truth.OneDeal && i == 7 && back == (isUp ? 0 : 1);
                    var (isMissing, isForeign) =
                        (Lacks(back) && i % 4 != 0 && truth == Truth.AmountsMissing, Lacks(back) && i % 2 == 0
                            && truth == Truth.CurrencyWithoutRate);
                    if (Holds(closed))
                    {
                        text.Append(
                            CultureInfo.InvariantCulture,
                            $"D{month:yyyyMM}{i},Won,won,{(isMissing ? "" : isWhale ? "60000000" : $"{amount:F0}")},"
                                + $"{(isForeign ? "USD" : "IDR")},Ayu,{closed.AddDays(-10):yyyy-MM-dd},{closed:yyyy-MM-dd}\n");
                    }
                }
            }

            // Work goes on where nothing is won.
            text.Append(CultureInfo.InvariantCulture, $"OPEN,Proposal,open,2000000,IDR,Ayu,{Until:yyyy-MM-dd},\n");
            return ($"deals{Suffix}.csv", text.ToString());
        }
    }

    public (string Name, string Content) Leads
    {
        get
        {
            var text = new StringBuilder("lead id,created,email,channel,source,campaign,status\n");
            foreach (var (month, back) in Months())
            {
                foreach (var (channel, count) in Channels(month, back))
                {
                    for (var i = 0; i < count; i++)
                    {
                        var id = $"{channel[..3]}{month:yyyyMM}{i}";
                        var created = Day(month, i, count);
                        if (Holds(created) && (channel != "Referral" || created >= ChannelSince == isUp))
                        {
                            text.Append(
                                CultureInfo.InvariantCulture,
                                $"{id},{created:yyyy-MM-dd} 09:00,{id}@firm.example,{channel},,,"
                                    + $"{(truth == Truth.NothingChanged ? "new" : "qualified")}\n");
                        }
                    }
                }
            }

            return ($"leads{Suffix}.csv", text.ToString());
        }
    }

    private bool Holds(DateOnly day) => day <= Until && (truth != Truth.ExportFromMidMonth || day >= new DateOnly(2026, 9, 16));

    // Months and how many they lie before the newest.
    private IEnumerable<(DateOnly Month, int Back)> Months()
    {
        var newest = new DateOnly(AsOf.Year, AsOf.Month, 1);
        var first = newest.AddMonths(truth == Truth.Season ? -26 : -9);
        for (var month = first; month <= newest; month = month.AddMonths(1))
        {
            yield return (month, ((newest.Year - month.Year) * 12) + newest.Month - month.Month);
        }
    }

    // Where something is the other way round, the older months had it and the newest has not.
    private bool IsChanged(int back) => isUp ? back == 0 : back > 0;

    // Out of nothing and into it: the month before the newest, or the newest.
    private bool IsEmpty(int back) => back == (isUp ? 1 : 0);

    private bool Lacks(int back) => isUp ? back == 1 : back == 0;

    private int DealCount(DateOnly month, int back) => truth switch
    {
        Truth.NumberOfDeals => IsChanged(back) ? 90 : DealsAMonth,
        Truth.Zero => IsEmpty(back) ? 0 : DealsAMonth,
        Truth.AmountsMissing or Truth.CurrencyWithoutRate => Lacks(back) ? 60 : 30,
        Truth.Season => month.Month == 12 ? 90 : DealsAMonth,
        Truth.SteadyGrowth => isUp ? 60 - (2 * back) : 40 + (2 * back),
        _ => DealsAMonth,
    };

    private double Size(int back) => truth == Truth.SizeOfDeals && IsChanged(back) ? 2.5 : 1;

    private IEnumerable<(string Channel, int Count)> Channels(DateOnly month, int back)
    {
        var usual = truth switch
        {
            Truth.NumberOfDeals => IsChanged(back) ? 70 : LeadsAMonth,
            Truth.Zero => IsEmpty(back) ? 0 : LeadsAMonth,
            Truth.Season => month.Month == 12 ? 70 : LeadsAMonth,
            _ => LeadsAMonth,
        };
        yield return ("Organic Search", truth == Truth.OffsettingParts && IsChanged(back) ? 80 : usual);
        yield return ("Paid Social", truth == Truth.OffsettingParts && !IsChanged(back) ? 80 : usual);
        if (truth == Truth.Channel)
        {
            yield return ("Referral", !isUp || back == 0 ? 60 : 0);
        }
    }

    private static DateOnly Day(DateOnly month, int i, int count) =>
        month.AddDays(i * DateTime.DaysInMonth(month.Year, month.Month) / count);
}
