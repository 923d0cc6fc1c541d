using System.Text.RegularExpressions;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Sales;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>For each code of a claim, what its words and the figures of report.json that it cites must hold for it to be true.</summary>
internal sealed partial class ClaimRules(Report report, ReportSentence sentence, string language)
{
    // What ended longer ago than this is no news.
    private const int LongPast = 45;
    private const int Week = 7;

    private static readonly Dictionary<string, IReadOnlyList<Metric>> Metrics =
        new[] { MarketingPipeline.Marketing, SalesPipeline.Sales }.ToDictionary(side => side.Name, side => ReportMeasuring.MetricsOf(side));

    private readonly CitedFigures figures = new(report);
    private readonly ReportCulture culture = ReportCulture.Of(language);

    private string Words => sentence.Words;

    public bool Hold() => AreChangesSaid() && sentence.Code switch
    {
        ClaimCodes.Change when Compared() is [{ Metric: "won_deals" }] => HasChange()
            && Has("The number of won deals is", "Banyaknya transaksi menang"),
        ClaimCodes.Change => HasChange() || Has("after nothing", "setelah nihil")
            || Has("There was nothing of it", "tidak ada sama sekali"),
        ClaimCodes.Level => Cited().Any() && !HasChange(),
        ClaimCodes.Nothing => Cited().Any(cited => Number(cited) == 0 && IsDated(cited))
            && (report.Side != "sales" || Has("Nothing won", "Tidak ada yang dimenangkan")),
        ClaimCodes.Silence => sentence.Cites.Count == 1 && sentence.Cites[0] is var behind
            && behind["metric"].EndsWith("_days_behind", StringComparison.Ordinal) && Number(behind) >= Week
            && Period(behind).To == report.AsOf
            && Words.Contains(Plain(culture.LongDay(Period(behind).From)), StringComparison.Ordinal)
            && Period(behind).Days - 1 == Number(behind),
        ClaimCodes.ByNumber or ClaimCodes.BySize or ClaimCodes.ByBoth or ClaimCodes.ByOne => IsMovedBy(),
        ClaimCodes.AmountsMissing => AreAmountsMissing(),
        ClaimCodes.LargestPart => IsLargest(),
        ClaimCodes.Offsetting => AreOffsetting(),
        ClaimCodes.Clear => AreListed("clear"),
        ClaimCodes.WithinSwing => AreListed("swing"),
        ClaimCodes.OneSided => OfPeriod().Count > 0
            && OfPeriod().All(part => IsNothing(part.Value) != IsNothing(part.Against) && IsNamed(part.Dimensions.Values.Single())),
        ClaimCodes.Ended => Cited().All(cited => report.AsOf.DayNumber - Period(cited).To.DayNumber > LongPast
            && Words.Contains($"{Name(cited["metric"])} ({Plain(culture.Day(Period(cited).To))})", StringComparison.Ordinal)),
        ClaimCodes.Reached => Cited().Single() is var behind && Period(behind).To == report.AsOf
            && Period(behind).Days - 1 == Number(behind)
            && Period(behind).From == (Last() ?? Period(behind).From)
            && Words.Contains(Plain(culture.LongDay(Period(behind).From)), StringComparison.Ordinal),
        ClaimCodes.NothingHandedOver => Cell("leads_received", "handed_over") == 0 && Cell("leads_received", "received") > 0
            && Has(
                Cell("leads_received", "received") == 1
                    ? "it is not marked qualified" : "none of them is marked qualified", "tidak satu pun ditandai memenuhi syarat"),
        ClaimCodes.NotMatched => figures.Rows("diagnosis") == 0 && figures.Rows("deals_not_matched") == 1
            && (Cell("deals_not_matched", "matched") * 50 < Cell("deals_not_matched", "deals")
                || (Cell("deals_not_matched", "deals") < 20
                    ? Cell("deals_not_matched", "with_id_or_address") * 3 < Cell("deals_not_matched", "deals") * 2
                    : Cell("deals_not_matched", "with_id_or_address") * 2 < Cell("deals_not_matched", "deals")
                        && Cell("deals_not_matched", "matched") < 5))
            && (Cell("deals_not_matched", "with_id_or_address") > 0
                || Has("carry nothing by which a lead is known", "tidak memuat apa pun"))
            && Has("Have sales export", "Minta penjualan mengekspor"),
        ClaimCodes.NotComparable => report.Side == "handoff"
            ? figures.Rows("diagnosis") == 0 : Cited().Any() && !Before(Cited().First()).Any(one => one.Change is not null),
        ClaimCodes.NotMeasured => !IsMeasured(),
        ClaimCodes.Waiting => figures.Count("leads_to_call") is > 0 and var rows && Number(sentence.Cites.Single()) == rows
            && (Has("wait to be called", "menunggu dihubungi") || (rows == 1 && Has("lead waits to be called", "menunggu dihubungi"))),
        ClaimCodes.QuotaReached => Won() >= Of("quota") && Is(Of("quota_gap"), Won() - Of("quota")) && Has("is reached", "tercapai")
            && !Words.Contains("belum", StringComparison.Ordinal) && Has("above it", "lebih "),
        ClaimCodes.QuotaMissed => Won() < Of("quota") && Is(Of("quota_gap"), Of("quota") - Won()) && Has("short of", "Kurang "),
        ClaimCodes.Landing => Won() < Of("quota") && Is(Of("quota_gap"), Of("quota") - Won())
            && Is(Of("landing_of_quota_share"), Landing() / Of("quota"))
            && Is(Of("needed_a_business_day") * Of("business_days_left"), Of("quota_gap")),
        ClaimCodes.Forecast => Cell("month_forecast", "low_value") <= Cell("month_forecast", "likely_value")
            && Cell("month_forecast", "likely_value") <= Cell("month_forecast", "high_value")
            && Cell("month_forecast", "won_value") <= Cell("month_forecast", "high_value") + 1
            && Cell("month_forecast", "business_days_left") > 0,
        ClaimCodes.MonthByClosing => Cited().Single() is var month && month["metric"] == "won_value_by_lead_age" && IsDated(month)
            && Has("counts by closing date", "menghitung menurut tanggal tutup"),
        ClaimCodes.WorkLists => sentence.Cites.All(IsWork),
        _ => false,
    };

    private bool Has(string english, string indonesian) => Words.Contains(culture.T(english, indonesian), StringComparison.Ordinal);

    // Figures that are no change, the undivided ones.
    private IEnumerable<IReadOnlyDictionary<string, string>> Cited() =>
        sentence.Cites.Where(
            cited => cited.ContainsKey("metric") && !cited.ContainsKey("against") && !cited.ContainsKey("field")
                && !cited.ContainsKey("item"));

    private static double Number(IReadOnlyDictionary<string, string> cited) => double.Parse(cited["value"], CultureInfo.InvariantCulture);

    private static Period Period(IReadOnlyDictionary<string, string> cited)
    {
        var days = cited["days"].Split('/');
        return new(
            DateOnly.ParseExact(days[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(days[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private bool IsDated(IReadOnlyDictionary<string, string> cited) =>
        Words.Contains(Plain(culture.LongDay(Period(cited).To)), StringComparison.Ordinal)
            || Words.Contains(Plain(culture.Month(Period(cited).To)), StringComparison.Ordinal);

    // What covers days, where anything does; nothing is known of days after the report's.
    private DateOnly? Last()
    {
        List<DateOnly> days =
            [.. report.Known.Select(run => run.To), .. report.Sources.Select(source => source.CoveredTo).OfType<DateOnly>()];
        return days.Count == 0 ? null : days.Max() < report.AsOf ? days.Max() : report.AsOf;
    }

    private double Of(string metric) => Cited().Where(cited => cited["metric"] == metric).Select(Number).DefaultIfEmpty(double.NaN).First();

    private double Won() => double.IsNaN(Of("won_by_those_with_quota")) ? Of("won_value") : Of("won_by_those_with_quota");

    private double Landing() => double.IsNaN(Of("month_run_rate")) ? Of("month_run_rate_of_those_with_quota") : Of("month_run_rate");

    private double Cell(string list, string column) =>
        sentence.Cites.Where(cited => cited.GetValueOrDefault("list") == list && cited.GetValueOrDefault("column") == column).Select(Number)
            .DefaultIfEmpty(double.NaN).First();

    private static bool Is(double value, double other) => Math.Abs(value - other) <= 1e-6 * Math.Max(1, Math.Abs(other));

    private static bool IsNothing(double? value) => value is null or 0;

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private string Name(string metric) =>
        Metrics[report.Side].FirstOrDefault(one => one.Id == metric)?.Name(language) ?? char.ToUpperInvariant(metric[0])
            + metric[1..].Replace('_', ' ');

    private bool IsNamed(string item) => Words.Contains(item.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);

    // The figure beside the same metric in the period before.
    private IEnumerable<ReportComparison> Before(IReadOnlyDictionary<string, string> cited) =>
        report.Comparisons.Where(one => one.Metric == cited["metric"] && one.Dimensions.Count == 0
            && one.From == Period(cited).From && one.To == Period(cited).To && one.AgainstTo == one.From.AddDays(-1));

    private bool IsMeasured() => report.Side == "sales"
        ? report.Measurements.Any(one => one is { Metric: "won_value", N: > 0 })
        : report.Measurements.Concat(report.Spans).Any(one => one.Value is not null && one.To?.DayNumber - one.From?.DayNumber >= 27
            && one.Metric is "qualified_leads" or "leads" or "sessions" or "visits" or "impressions" or "search_clicks" or "engagements");

    // Parts beside those of the period that the words name.
    private IReadOnlyList<ReportComparison> OfPeriod() =>
        [.. Parts()
            .Where(
                part => Has("a year earlier", "setahun sebelumnya")
                    ? part.AgainstTo < part.From.AddDays(-300) : part.AgainstTo == part.From.AddDays(-1))];

    // A list that somebody works through, by its title, with how many rows it has, or how many there are in all.
    private bool IsWork(IReadOnlyDictionary<string, string> cited)
    {
        var list = report.Lists.Single(list => list.Id == cited.GetValueOrDefault("list", cited.GetValueOrDefault("metric", "")));
        return list.Rows.Count > 0 && Number(cited) >= list.Rows.Count
            && Regex.IsMatch(
                Words, Regex.Escape(culture.T(list.English, list.Indonesian)) + $@" \({Regex.Escape(culture.Number(Number(cited)))}\)");
    }
}
