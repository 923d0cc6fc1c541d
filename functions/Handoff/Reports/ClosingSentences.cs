using Handoff.Closings;
using Handoff.Findings;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>
/// Sales' page tells the same months otherwise, and who reads both should know why: each part of the difference, from the report's lists.
/// </summary>
internal sealed class ClosingSentences(ReportPage page, ListRow row)
{
    /// <param name="page">The page.</param>
    /// <param name="story">The comparison that the page leads with; null where none can be told.</param>
    public static IEnumerable<(Claim Claim, Sentence Text)?> Of(ReportPage page, Story? story)
    {
        if (story is { Closed: not null }
            && ListRow.Of(page.Report, "diagnosis").FirstOrDefault(row => row.Word("comparison") == Stories.Key(story)) is { } row)
        {
            ListRow[] parts =
            [
                .. ListRow.Of(page.Report, ClosedPair.List)
                    .Where(part => part.Word("comparison") == Stories.Key(story))
                    .Where(part => Value(part, "before") != 0 || Value(part, "after") != 0),
            ];
            yield return new Claim(FindingCodes.ByClosing)
            {
                RestsOn =
                [
                    row.At("before_value"), row.At("after_value"), row.At("before_closed_value"), row.At("after_closed_value"),
                    .. parts.SelectMany(part => new[] { part.At("part"), part.At("before_value"), part.At("after_value") }),
                ],
            }.As(new ClosingSentences(page, row).Tell(parts));
        }
    }

    private Sentence Tell(ListRow[] parts) => (Sentence)page.T(
        $"Sales' own report counts a win on the day it closed: {Money(row, "after", "closed_value")} for {Days("after")}, "
            + $"{Money(row, "before", "closed_value")} for {Days("before")}. That is the {Money(row, "after")} "
            + $"({Money(row, "before")} before) of this comparison",
        $"Laporan penjualan sendiri menghitung kemenangan pada hari penutupannya: {Money(row, "after", "closed_value")} untuk "
            + $"{Days("after")}, sebelumnya {Money(row, "before", "closed_value")} untuk {Days("before")}. Angka itu adalah "
            + $"{Money(row, "after")} (sebelumnya {Money(row, "before")}) dalam perbandingan ini")
        + Sentence.Join("", parts.Select(Part)) + ".";

    private Sentence Part(ListRow part)
    {
        var (before, after) = (Value(part, "before"), Value(part, "after"));
        var (isLess, isSigned) = (before <= 0 && after <= 0, before * after < 0);
        return page.T(
            $"; {(isLess ? "less" : "plus")} {Amount(part, "after", isSigned)} ({Amount(part, "before", isSigned)} before) {Name(part)}",
            $"; {(isLess ? "dikurangi" : "ditambah")} {Amount(part, "after", isSigned)} (sebelumnya {Amount(part, "before", isSigned)}) "
                + $"{Name(part)}");
    }

    private Sentence Name(ListRow part) => part.Word("part") switch
    {
        "no_lead" => page.T($"won without a matched lead", $"dari kemenangan tanpa prospek yang cocok"),
        "other_times" => page.T($"from leads that came at other times", $"dari prospek yang masuk di waktu lain"),
        "after_horizon" => page.T(
            $"won more than {Horizon} days after the lead came", $"yang dimenangkan lebih dari {Horizon} hari setelah prospek masuk"),
        "before_lead" => page.T($"won before the lead came", $"yang dimenangkan sebelum prospeknya masuk"),
        "after_period" => page.T(
            $"that these leads brought only after that time", $"yang baru dimenangkan dari prospek ini setelah masa itu"),
        _ => page.T($"for a reason that is not known", $"yang sebabnya tidak diketahui"),
    };

    private CitedNumber Horizon => row.Said(page.Culture.Number(row.Number("horizon_days")), "horizon_days");

    private CitedNumber Amount(ListRow part, string period, bool isSigned)
    {
        var value = Value(part, period);
        return part.Said(page.Culture.CompactMoney(isSigned ? value : Math.Abs(value), page.Report.Currency), period + "_value");
    }

    private CitedNumber Money(ListRow of, string period, string column = "value") =>
        of.Said(page.Culture.CompactMoney(of.Number($"{period}_{column}"), page.Report.Currency), $"{period}_{column}");

    private static double Value(ListRow part, string period) => part.Number(period + "_value");

    private string Days(string period) => page.Culture.Months(row.Day(period + "_from"), row.Day(period + "_to"));
}
