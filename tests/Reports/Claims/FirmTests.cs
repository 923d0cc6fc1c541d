using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Headlines of firms of which is known what happened: on all three pages, in both languages and directions.</summary>
public sealed class FirmTests(ITestOutputHelper output)
{
    public static TheoryData<Truth, bool> All { get; } =
        new([.. from truth in Enum.GetValues<Truth>() from isUp in new[] { true, false } select (truth, isUp)]);

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_a_headline_says_is_true(Truth truth, bool isUp)
    {
        var firm = new Firm(truth, isUp, seed: 11);
        var pages = await FirmPages.OfAsync(truth, isUp);
        foreach (var (page, headline) in pages.Headlines)
        {
            output.WriteLine($"{page.Side} {page.Language}: {pages.Text(page.Side, page.Language)}");
            Assert.All(headline.Claims.Where(claim => !DiagnosisCheck.Knows(claim.Code)), claim => ClaimCheck.Follows(claim, pages.AsOf));
            Assert.Equal(pages[page.Side].Claims.Select(claim => claim.Code), headline.Claims.Select(claim => claim.Code));
        }

        Sales(truth, isUp, pages);
        Marketing(truth, isUp, pages);
        HandOff(truth, pages, firm);
    }

    private static void Sales(Truth truth, bool isUp, FirmPages pages)
    {
        var cause = pages["sales"].Claims.Select(claim => claim.Code)
            .FirstOrDefault(code => code.StartsWith("by-", StringComparison.Ordinal));
        var change =
            pages["sales"].Claims.Where(
                claim => claim.Code == ClaimCodes.Change && claim.Comparisons[0].Now.Metric is "won_value" or "won_deals")
                    .Select(claim => claim.Comparisons[0]).FirstOrDefault();
        switch (truth)
        {
            case Truth.NumberOfDeals or Truth.Season:
                Assert.Equal((ClaimCodes.ByNumber, Certainty.Clear, isUp), (cause, change!.Certainty, change.Change > 0));
                Says(pages, "sales", isUp ? "up " : "down ", isUp ? "naik " : "turun ");
                if (truth == Truth.Season)
                {
                    // What comes every year is no change on the year.
                    Assert.False(
                        pages["sales"].Claims.Last(claim => claim.Comparisons is [{ Now.Metric: "won_value" }]).Comparisons[0].IsClear);
                }

                break;
            case Truth.SizeOfDeals:
                Assert.Equal((ClaimCodes.BySize, Certainty.Clear, isUp), (cause, change!.Certainty, change.Change > 0));
                break;
            case Truth.OneDeal:
                Assert.Equal((ClaimCodes.ByOne, isUp), (cause, change!.Change > 0));
                Says(pages, "sales", "one deal of Rp 60m", "satu transaksi senilai Rp 60 juta");
                break;
            case Truth.AmountsMissing or Truth.CurrencyWithoutRate:
                Assert.NotNull(pages.Claimed("sales", ClaimCodes.AmountsMissing));
                Assert.Equal((null, "won_deals", !isUp), (cause, change!.Now.Metric, change.Change > 0));
                Says(pages, "sales", "The money is not compared", "Nilainya tidak dibandingkan");
                break;
            case Truth.Zero when isUp:
                Assert.Equal((0d, Certainty.Clear), (change!.Then.Value, change.Certainty));
                Says(pages, "sales", "after nothing in the previous month", "setelah nihil pada bulan sebelumnya");
                break;
            case Truth.Zero:
                Assert.Equal(new DateOnly(2026, 10, 31), pages.Claimed("sales", ClaimCodes.Nothing)!.Day);
                Assert.Null(pages.Claimed("sales", ClaimCodes.Silence));
                Says(pages, "sales", "Nothing won in October 2026", "Tidak ada yang dimenangkan pada Oktober 2026");
                break;
            case Truth.OldExport:
                Assert.Equal(new DateOnly(2026, 9, 20), pages.Claimed("sales", ClaimCodes.Silence)!.Day);
                Assert.Null(pages.Claimed("sales", ClaimCodes.Nothing));
                Assert.False(change is { IsClear: true });
                Says(pages, "sales", "up to 20 September 2026", "sampai 20 September 2026");
                break;
            case Truth.MonthIncomplete:
                Assert.False(change is { IsClear: true });
                Says(pages, "sales", "up to 14 October 2026", "sampai 14 Oktober 2026");
                break;
            case Truth.ExportFromMidMonth:
                // September is known from its sixteenth on: October is no rise.
                Assert.Null(change);
                Assert.Null(cause);
                break;
            default:
                Assert.False(change is { IsClear: true });
                break;
        }
    }

    private static void Marketing(Truth truth, bool isUp, FirmPages pages)
    {
        var (part, clear) = (pages.Claimed("marketing", ClaimCodes.LargestPart), pages.Claimed("marketing", ClaimCodes.Clear));
        switch (truth)
        {
            case Truth.Channel:
                Assert.Equal(("Referral", isUp), (part!.Comparisons[0].Now.Dimensions["channel"], part.Comparisons[0].Difference > 0));
                Says(
                    pages, "marketing", isUp ? "none before" : "“Referral”: none", isUp ? "sebelumnya tidak ada" : "“Referral”: tidak ada");
                break;
            case Truth.OffsettingParts:
                var offsetting = pages.Claimed("marketing", ClaimCodes.Offsetting)!.Comparisons;
                Assert.Equal(["Organic Search", "Paid Social"], offsetting.Select(one => one.Now.Dimensions["channel"]).Order());
                Assert.Equal(isUp, offsetting.Single(one => one.Now.Dimensions["channel"] == "Organic Search").Difference > 0);
                Assert.Null(clear);
                break;
            case Truth.NumberOfDeals:
                Assert.Contains(clear!.Comparisons, one => one.Now.Metric == "leads" && one.Change > 0 == isUp);
                break;
            case Truth.Zero when !isUp:
                Assert.Equal(0, pages.Claimed("marketing", ClaimCodes.Nothing)!.Figures[0].Value);
                Says(pages, "marketing", "in the 28 days to 30 October 2026", "dalam 28 hari sampai 30 Oktober 2026");
                break;
            case Truth.OldExport:
                Assert.Equal(new DateOnly(2026, 9, 20), pages.Claimed("marketing", ClaimCodes.Silence)!.Day);
                Assert.Null(pages.Claimed("marketing", ClaimCodes.Nothing));
                Assert.Null(clear);
                break;
            case Truth.Season or Truth.Zero or Truth.ExportFromMidMonth:
                break;
            default:
                Assert.Null(clear);
                Assert.Null(part);
                break;
        }
    }

    private static void HandOff(Truth truth, FirmPages pages, Firm firm)
    {
        Assert.Equal(truth == Truth.OldExport ? firm.Until : null, pages.Claimed("handoff", ClaimCodes.Silence)?.Day);
        if (truth == Truth.NothingChanged)
        {
            Assert.NotNull(pages.Claimed("handoff", ClaimCodes.NothingHandedOver));
            var received = pages.Reports["handoff"].Lists.Single(list => list.Id == "leads_received");
            Assert.Equal(
                0d,
                Convert.ToDouble(received.Rows[0][received.Columns.ToList().IndexOf("handed_over")], CultureInfo.InvariantCulture));
            Assert.DoesNotContain(pages.Reports["handoff"].Measurements, measurement => measurement.Metric == "matched_deals");
            Says(pages, "handoff", "none of them is marked qualified", "tidak satu pun ditandai memenuhi syarat");
        }
    }

    private static void Says(FirmPages pages, string side, string english, string indonesian)
    {
        Assert.Contains(english, pages.Text(side, "en"), StringComparison.Ordinal);
        Assert.Contains(indonesian, pages.Text(side, "id"), StringComparison.Ordinal);
    }
}
