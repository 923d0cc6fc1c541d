using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Handoff.Reports;

/// <summary>The month that the sales report leads with, so that who reads both pages knows why they tell different sums.</summary>
internal static class SalesByClosing
{
    private const string Metric = "won_value_by_lead_age";

    public static (Claim Claim, Sentence Text)? Of(ReportPage page)
    {
        var culture = page.Culture;
        List<DateOnly> days = [.. page.Report.Known.Where(run => run.Metrics.Contains(Metric)).Select(run => run.To)];
        if (days.Count == 0)
        {
            return null;
        }

        var last = days.Max() < page.Report.AsOf ? days.Max() : page.Report.AsOf;
        if (page.Measured.Of(Metric).Over(Period.Month(last)) is not { Value: not null } month)
        {
            return null;
        }

        var (won, day) = (culture.InWords(month), culture.LongDay(last));
        Sentence to = last == month.Period.To ? "" : culture.T($", up to {day}", $", sampai {day}");
        return new Claim(ClaimCodes.MonthByClosing) { Figures = [month], Day = last }.As(culture.T(
            $"The sales report counts by closing date: {won} won in {culture.Month(last)}{to}. This report follows leads "
                + $"from the day they came, so its months end earlier.",
            $"Laporan penjualan menghitung menurut tanggal tutup: {won} dimenangkan pada {culture.Month(last)}{to}. "
                + $"Laporan ini mengikuti prospek sejak hari masuknya, maka bulannya berakhir lebih awal."));
    }
}
