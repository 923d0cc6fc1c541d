using Pipeline.Reports;

namespace Sales.Reports;

/// <summary>What the sales velocity is made of, in words.</summary>
internal static class VelocityInputs
{
    public const string List = "velocity_inputs";

    public static string? Told(Report report, Manner manner)
    {
        if (ListRow.AllOf(report, List).FirstOrDefault() is not { } row || row.Number("cycle_days") is null)
        {
            return null;
        }

        var (open, decided, days) = (manner.Number(row.Number("open_deals")), manner.Number(row.Number("decided")), manner.Number(row.Number("span_days")));
        var (rate, value, cycle) = (manner.Percent(row.Number("win_rate")), manner.Brief(row.Number("average_value"), report.Currency), manner.Number(row.Number("cycle_days"), 1));
        return manner.T(
            $"{open} open deals now x {rate} won x {value} on average / {cycle} days; the last three of the {decided} deals decided in {days} days",
            $"{open} transaksi terbuka kini x {rate} dimenangkan x rata-rata {value} / {cycle} hari; tiga unsur terakhir dari {decided} transaksi yang diputuskan dalam {days} hari");
    }
}
