using Pipeline.Reports;
using Pipeline.Tables;

namespace Sales.Reports;

/// <summary>What the sales velocity is made of, in words.</summary>
internal static class VelocityInputs
{
    public const string List = "velocity_inputs";

    public static Sentence? Told(ReportPage page)
    {
        var (report, culture) = (page.Report, page.Culture);
        if (ListRow.AllOf(report, List).FirstOrDefault() is not { } row || row.Number("cycle_days") is null)
        {
            return null;
        }

        var (open, decided, days) = (Count("open_deals"), Count("decided"), Count("span_days"));
        var (rate, value, cycle) =
            (row.Said("win_rate", share => culture.Percent(share)),
                row.Said("average_value", money => culture.Brief(money, report.Currency)),
                row.Said("cycle_days", span => culture.Number(span, 1)));
        var (now, kini) = page.OldSince("sales_velocity") is null ? (" now", " kini") : ("", "");
        return culture.T(
            $"{open} open {Of("open_deals", "deal", "deals")}{now} x {rate} won x {value} on average / {cycle} days; the last three of the "
                + $"{decided} {Of("decided", "deal", "deals")} decided in {days} {Of("span_days", "day", "days")}",
            $"{open} transaksi terbuka{kini} x {rate} dimenangkan x rata-rata {value} / {cycle} hari; tiga unsur terakhir dari {decided} "
                + $"transaksi yang diputuskan dalam {days} hari");

        string Of(string column, string one, string many) => Plural.Of(row.Number(column) ?? 0, one, many);

        CitedNumber Count(string column) => row.Said(column, number => culture.Number(number));
    }
}
