using Handoff.Findings;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Whether what is said beside the verdict follows from the rows of report.json that it cites.</summary>
internal sealed class FindingCheck(Report report, ReportSentence sentence, string language)
{
    private const double Clear = 3;

    private readonly Manner manner = Manner.Of(language);

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
            && Words.Contains($"{Written(rows[0], "days")} {manner.T("days", "hari")}", StringComparison.Ordinal)
            && Words.Contains(
                $"{Written(rows[0], "after_leads")} {manner.T("leads of", "prospek")} {Months(rows[0], "after")}", StringComparison.Ordinal)
            && Words.Contains(Months(rows[0], "before"), StringComparison.Ordinal),
        FindingCodes.ByClosing => Rows("diagnosis") is [var row]
            && IsClosed(row, "after", manner.T(" and has ", ": ")) && IsClosed(row, "before", manner.T(" after ", ", sebelumnya ")),
        _ => false,
    };

    // "has Rp 5m for Mar 2026 after Rp 6m for Feb 2026".
    private bool IsClosed(Dictionary<string, string> row, string period, string before)
    {
        var (from, to) = (Day(row[period + "_from"]), Day(row[period + "_to"]));
        var name = from.AddMonths(1) > to ? Plain(manner.ShortMonth(from)) : Months(row, period);
        var money = Plain(manner.CompactMoney(Number(row, period + "_closed_value"), report.Currency));
        return Words.Contains($"{before}{money} {manner.T("for", "untuk")} {name}", StringComparison.Ordinal);
    }

    // "the share of leads called in time fell from 80% (…) to 50% (…)".
    private bool IsDrift(Dictionary<string, string> row)
    {
        var (first, last) = (Number(row, "first_value"), Number(row, "last_value"));
        var name = row["figure"] switch
        {
            "leads" => manner.T("the number of leads a month", "jumlah prospek per bulan"),
            "acceptance" => manner.T("the share of leads accepted", "bagian prospek yang diterima"),
            "in_time" => manner.T("the share of leads called in time", "bagian prospek yang dihubungi tepat waktu"),
            "win_rate" => manner.T("the share of accepted leads won", "bagian prospek diterima yang dimenangkan"),
            "deal_value" => manner.T("the mean value of a won deal", "nilai rata-rata transaksi yang menang"),
            _ => "?",
        };
        return Math.Abs(Number(row, "deviations")) > Clear
            && Math.Sign(last - first) == Math.Sign(Number(row, "deviations"))
            && Words.Contains(
                $"{name} {(last > first ? manner.T("rose", "naik") : manner.T("fell", "turun"))} {manner.T("from", "dari")} "
                    + $"{Value(row, first)} ({Months(row, "first")}) {manner.T("to", "menjadi")} {Value(row, last)} "
                    + $"({Months(row, "last")})",
                StringComparison.Ordinal);
    }

    private string Value(Dictionary<string, string> row, double value) => row["figure"] switch
    {
        "leads" => manner.Number(value),
        "deal_value" => Plain(manner.CompactMoney(value, report.Currency)),
        _ => manner.Percent(value),
    };

    // "fewer were called in time (51% after 82%)", or told among those that chance explains.
    private bool IsSign(Dictionary<string, string> row)
    {
        var (before, after) = (Number(row, "before_rate"), Number(row, "after_rate"));
        var name = row["sign"] switch
        {
            "accepted" => manner.T("were accepted", "diterima"),
            "in_time" => manner.T("were called in time", "dihubungi tepat waktu"),
            "with_deal" => manner.T("had a deal", "sudah punya transaksi"),
            _ => "?",
        };
        var rates = $"{name} ({manner.Percent(after)}{manner.T(" after ", ", sebelumnya ")}{manner.Percent(before)})";
        var at = Words.IndexOf(rates, StringComparison.Ordinal);
        var still = Words.IndexOf(manner.T("as many as before", "sama banyak"), StringComparison.Ordinal);
        var hasChanged = Math.Abs(Number(row, "deviations")) >= Clear;
        var way = after > before ? manner.T("more ", "lebih banyak yang ") : manner.T("fewer ", "lebih sedikit yang ");
        return at >= 0
            && hasChanged == (Number(row, "has_changed") > 0)
            && hasChanged == (still < 0 || at < still)
            && hasChanged == Words.Contains(way + rates, StringComparison.Ordinal);
    }

    private string Months(Dictionary<string, string> row, string period) =>
        Plain($"{manner.ShortMonth(Day(row[period + "_from"]))}–{manner.ShortMonth(Day(row[period + "_to"]))}");

    private string Written(Dictionary<string, string> row, string column) => manner.Number(Number(row, column));

    // The rows that are cited, whole; a figure that is cited by none of them is not known.
    private List<Dictionary<string, string>> Rows(string id)
    {
        var list = report.Lists.Single(list => list.Id == id);
        return
        [
            .. sentence.Cites.Where(cited => cited.GetValueOrDefault("list") == id)
                .GroupBy(cited => int.Parse(cited["row"], CultureInfo.InvariantCulture))
                .Select(cited => list.Columns
                    .Zip(list.Rows[cited.Key], (column, cell) => (column, Cell: Convert.ToString(cell, CultureInfo.InvariantCulture)!))
                    .ToDictionary(cell => cell.column, cell => cell.Cell)),
        ];
    }

    private bool Has(string english, string indonesian) => Words.Contains(manner.T(english, indonesian), StringComparison.Ordinal);

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
