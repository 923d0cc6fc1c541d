using Handoff.Findings;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Whether what is said beside the verdict follows from the rows of report.json that it cites.</summary>
internal sealed class FindingCheck(Report report, ReportSentence sentence, string language)
{
    private const double Clear = 3;

    private readonly ReportCulture culture = ReportCulture.Of(language);

    private string Words => sentence.Words;

    /// <summary>Whether a code is one of the findings' own.</summary>
    public static bool Knows(string code) =>
        Array.Exists(typeof(FindingCodes).GetFields(), field => field.GetRawConstantValue() is string own && own == code);

    public bool Holds() => sentence.Code switch
    {
        FindingCodes.Drift => Rows("diagnosis_drifts") is { Count: > 0 } rows && rows.TrueForAll(IsDrift)
            && rows.TrueForAll(row => row["may_be_season"] == rows[0]["may_be_season"])
            && Has("may be a season", "bisa saja musim") == (Number(rows[0], "may_be_season") > 0),
        FindingCodes.EarlySigns => Rows("diagnosis_early") is { Count: > 0 } rows && rows.TrueForAll(IsSign)
            && Words.Contains($"{Written(rows[0], "days")} {culture.T("days", "hari")}", StringComparison.Ordinal)
            && Words.Contains(
                $"{Written(rows[0], "after_leads")} {culture.T("leads of", "prospek")} {Months(rows[0], "after")}",
                StringComparison.Ordinal)
            && Words.Contains(Months(rows[0], "before"), StringComparison.Ordinal),
        FindingCodes.ByClosing => Rows("diagnosis") is [var row]
            && IsClosed(row, "after", ": ") && IsClosed(row, "before", culture.T(", ", ", sebelumnya "))
            && Words.Contains(
                In(
                    $" That is the {Money(row, "after_value")} ({Money(row, "before_value")} before) of this comparison",
                    $" Angka itu adalah {Money(row, "after_value")} (sebelumnya {Money(row, "before_value")}) dalam perbandingan ini"),
                StringComparison.Ordinal)
            && AddsUp(row, "before") && AddsUp(row, "after") && Rows("diagnosis_closed") is var parts && AreAll(row, parts)
            && parts.TrueForAll(part => IsPart(row, part))
            && Words.Count(letter => letter == ';') == parts.Count,
        _ => false,
    };

    // ": Rp 5m for Mar 2026, Rp 6m for Feb 2026".
    private bool IsClosed(Dictionary<string, string> row, string period, string before)
    {
        var money = Plain(culture.CompactMoney(Number(row, period + "_closed_value"), report.Currency));
        return Words.Contains($"{before}{money} {culture.T("for", "untuk")} {Months(row, period)}", StringComparison.Ordinal);
    }

    // What the comparison has and all parts of the report's list, told or not, make what sales' own report has.
    private bool AddsUp(Dictionary<string, string> row, string period)
    {
        var (own, closed) = (Number(row, period + "_value"), Number(row, period + "_closed_value"));
        var parts = All("diagnosis_closed").FindAll(part => part["comparison"] == row["comparison"]);
        return Math.Abs(own + parts.Sum(part => Number(part, period + "_value")) - closed) <= 1e-6 * Math.Max(1, Math.Abs(closed));
    }

    // No part that is anything is left out.
    private bool AreAll(Dictionary<string, string> row, List<Dictionary<string, string>> parts) =>
        All("diagnosis_closed").Where(part => part["comparison"] == row["comparison"] && !IsNothing(part)).Select(part => part["part"])
            .SequenceEqual(parts.Select(part => part["part"]));

    private static bool IsNothing(Dictionary<string, string> part) => Number(part, "before_value") == 0 && Number(part, "after_value") == 0;

    // "; less Rp 5m (Rp 6m before) that these leads brought only after that time".
    private bool IsPart(Dictionary<string, string> row, Dictionary<string, string> part)
    {
        var (before, after) = (Number(part, "before_value"), Number(part, "after_value"));
        var name = part["part"] switch
        {
            "no_lead" => culture.T("won without a matched lead", "dari kemenangan tanpa prospek yang cocok"),
            "other_times" => culture.T("from leads that came at other times", "dari prospek yang masuk di waktu lain"),
            "after_horizon" => In(
                $"won more than {row["horizon_days"]} days after the lead came",
                $"yang dimenangkan lebih dari {row["horizon_days"]} hari setelah prospek masuk"),
            "before_lead" => culture.T("won before the lead came", "yang dimenangkan sebelum prospeknya masuk"),
            "after_period" => culture.T(
                "that these leads brought only after that time", "yang baru dimenangkan dari prospek ini setelah masa itu"),
            "rest" => culture.T("for a reason that is not known", "yang sebabnya tidak diketahui"),
            _ => "?",
        };
        var isLess = before <= 0 && after <= 0;
        var (first, then) = before * after < 0 ? (after, before) : (Math.Abs(after), Math.Abs(before));
        return part["comparison"] == row["comparison"] && (part["part"] == "rest" || part["part"] == "after_period" == isLess)
            && Words.Contains(
                In(
                    $"; {(isLess ? "less" : "plus")} {Money(first)} ({Money(then)} before) {name}",
                    $"; {(isLess ? "dikurangi" : "ditambah")} {Money(first)} (sebelumnya {Money(then)}) {name}"),
                StringComparison.Ordinal);
    }

    private string Money(Dictionary<string, string> row, string column) => Money(Number(row, column));

    private string Money(double value) => Plain(culture.CompactMoney(value, report.Currency));

    // "the share of leads called in time fell from 80% (…) to 50% (…)".
    private bool IsDrift(Dictionary<string, string> row)
    {
        var (first, last) = (Number(row, "first_value"), Number(row, "last_value"));
        var name = row["figure"] switch
        {
            "leads" => culture.T("the number of leads a month", "jumlah prospek per bulan"),
            "acceptance" => culture.T("the share of leads accepted", "bagian prospek yang diterima"),
            "in_time" => culture.T("the share of leads called in time", "bagian prospek yang dihubungi tepat waktu"),
            "win_rate" => culture.T("the share of accepted leads won", "bagian prospek diterima yang dimenangkan"),
            "deal_value" => culture.T("the average value of a won deal", "nilai rata-rata transaksi yang menang"),
            _ => "?",
        };
        return Math.Abs(Number(row, "deviations")) > Clear
            && Math.Sign(last - first) == Math.Sign(Number(row, "deviations"))
            && Words.Contains(
                $"{name} {(last > first ? culture.T("rose", "naik") : culture.T("fell", "turun"))} {culture.T("from", "dari")} "
                    + $"{Value(row, first)} ({Months(row, "first")}) {culture.T("to", "menjadi")} {Value(row, last)} "
                    + $"({Months(row, "last")})",
                StringComparison.Ordinal);
    }

    private string Value(Dictionary<string, string> row, double value) => row["figure"] switch
    {
        "leads" => culture.Number(value),
        "deal_value" => Plain(culture.CompactMoney(value, report.Currency)),
        _ => culture.Percent(value),
    };

    // "fewer were called in time (51% now, 82% before)", or told among those that chance explains.
    private bool IsSign(Dictionary<string, string> row)
    {
        var (before, after) = (Number(row, "before_rate"), Number(row, "after_rate"));
        var name = row["sign"] switch
        {
            "accepted" => culture.T("were accepted", "diterima"),
            "in_time" => culture.T("were called in time", "dihubungi tepat waktu"),
            "with_deal" => culture.T("had a deal", "sudah punya transaksi"),
            _ => "?",
        };
        var rates = $"{name} ({culture.Percent(after)}{culture.T(" now, ", ", sebelumnya ")}{culture.Percent(before)}"
            + $"{culture.T(" before", "")})";
        var at = Words.IndexOf(rates, StringComparison.Ordinal);
        var still = Words.IndexOf(culture.T("as many as before", "sama banyak"), StringComparison.Ordinal);
        var hasChanged = Math.Abs(Number(row, "deviations")) >= Clear;
        var way = after > before ? culture.T("more ", "lebih banyak yang ") : culture.T("fewer ", "lebih sedikit yang ");
        return at >= 0
            && hasChanged == (Number(row, "has_changed") > 0)
            && hasChanged == (still < 0 || at < still)
            && hasChanged == Words.Contains(way + rates, StringComparison.Ordinal);
    }

    private string Months(Dictionary<string, string> row, string period) =>
        Plain(culture.Months(Day(row[period + "_from"]), Day(row[period + "_to"])));

    private string Written(Dictionary<string, string> row, string column) => culture.Number(Number(row, column));

    // The rows that are cited, whole; a figure that is cited by none of them is not known.
    private List<Dictionary<string, string>> Rows(string id)
    {
        var all = All(id);
        return
        [
            .. sentence.Cites.Where(cited => cited.GetValueOrDefault("list") == id)
                .Select(cited => int.Parse(cited["row"], CultureInfo.InvariantCulture)).Distinct().Select(row => all[row]),
        ];
    }

    private List<Dictionary<string, string>> All(string id) => report.Lists.Single(list => list.Id == id) is var list
        ? [.. list.Rows.Select(row => list.Columns
            .Zip(row, (column, cell) => (column, Cell: Convert.ToString(cell, CultureInfo.InvariantCulture)!))
            .ToDictionary(cell => cell.column, cell => cell.Cell))]
        : [];

    private string In(string english, string indonesian) => culture.T(english, indonesian);

    private bool Has(string english, string indonesian) => Words.Contains(culture.T(english, indonesian), StringComparison.Ordinal);

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
