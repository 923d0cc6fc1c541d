using Handoff.Findings;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>What stands beside the verdict, in words: from the report's lists alone.</summary>
internal sealed class FindingSentences(ReportPage page)
{
    private static readonly string[] DriftColumns = ["figure", "first_value", "last_value", "deviations", "may_be_season"];
    private static readonly string[] SignColumns =
        ["sign", "before_leads", "before_rate", "after_rate", "deviations", "has_changed"];

    /// <param name="page">The page.</param>
    /// <param name="story">The comparison that the page leads with; null where none can be told.</param>
    public static IEnumerable<(Claim Claim, Sentence Text)?> Of(ReportPage page, Story? story)
    {
        var words = new FindingSentences(page);
        return ClosingSentences.Of(page, story).Concat(words.Drifts()).Concat(words.Early());
    }

    // What a season could have done as well stands by itself.
    private IEnumerable<(Claim, Sentence)?> Drifts()
    {
        var all = ListRow.Of(page.Report, FindingLists.Drifts);
        foreach (var rows in all.GroupBy(row => row.Number("may_be_season") > 0).OrderBy(g => g.Key))
        {
            yield return new Claim(FindingCodes.Drift)
            {
                RestsOn = [.. rows.SelectMany(row => DriftColumns.Select(row.At))],
            }.As((Sentence)page.T("A slow drift over months: ", "Pergeseran perlahan dari bulan ke bulan: ")
                + Sentence.Join("; ", rows.Select(Drift))
                + (rows.Key ? page.T(", and without the year before, that may be a season.",
                    ", dan tanpa data setahun sebelumnya, itu bisa saja musim.") : "."));
        }
    }

    private Sentence Drift(ListRow row)
    {
        var (first, last) = (Value(row, "first"), Value(row, "last"));
        var (figure, isUp) = (Figure(row.Word("figure")), row.Number("last_value") > row.Number("first_value"));
        return page.T(
            $"{figure} {(isUp ? "rose" : "fell")} from {first} to {last}",
            $"{figure} {(isUp ? "naik" : "turun")} dari {first} menjadi {last}");
    }

    private Sentence Value(ListRow row, string months)
    {
        var (column, culture) = (months + "_value", page.Culture);
        var text = row.Word("figure") switch
        {
            "leads" => culture.Number(row.Number(column)),
            "deal_value" => culture.CompactMoney(row.Number(column), page.Report.Currency),
            _ => culture.Percent(row.Number(column)),
        };
        return $"{row.Said(text, column)} ({Months(row.Day(months + "_from"), row.Day(months + "_to"))})";
    }

    private string Figure(string figure) => figure switch
    {
        "leads" => page.T("the number of leads a month", "jumlah prospek per bulan"),
        "acceptance" => page.T("the share of leads accepted", "bagian prospek yang diterima"),
        "in_time" => page.T("the share of leads called in time", "bagian prospek yang dihubungi tepat waktu"),
        "win_rate" => page.T("the share of accepted leads won", "bagian prospek diterima yang dimenangkan"),
        _ => page.T("the average value of a won deal", "nilai rata-rata transaksi yang menang"),
    };

    private IEnumerable<(Claim, Sentence)?> Early()
    {
        var rows = ListRow.Of(page.Report, FindingLists.Early).ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        var (changed, still) = (rows.Where(HasChanged).ToList(), rows.Where(row => !HasChanged(row)).ToList());
        var of = page.T(
            $"Early signs, {Count(rows[0], "days")} days after they came: of the {Count(rows[0], "after_leads")} leads of "
                + $"{Period(rows[0], "after")}, compared with the {Count(rows[0], "before_leads")} of {Period(rows[0], "before")}, ",
            $"Tanda awal, {Count(rows[0], "days")} hari setelah masuk: dari {Count(rows[0], "after_leads")} prospek "
                + $"{Period(rows[0], "after")}, dibanding {Count(rows[0], "before_leads")} prospek {Period(rows[0], "before")}, ");
        yield return new Claim(FindingCodes.EarlySigns)
        {
            RestsOn =
            [
                .. rows.SelectMany(row => SignColumns.Select(row.At)),
            ],
        }.As(of
            + Sentence.Join(page.T(" and ", " dan "), changed.Select(Changed))
            + (changed.Count > 0 && still.Count > 0 ? "; " : "")
            + (still.Count > 0 ? Still(still) : Sentence.Empty) + ".");
    }

    private Sentence Changed(ListRow row)
    {
        var isMore = row.Number("after_rate") > row.Number("before_rate");
        return page.T(
            $"{(isMore ? "more" : "fewer")} {Sign(row)} ({Rates(row)})",
            $"lebih {(isMore ? "banyak" : "sedikit")} yang {Sign(row)} ({Rates(row)})");
    }

    private Sentence Still(List<ListRow> rows) => page.T(
        $"as many as before, allowing for chance, {Sentence.Join(" and ", rows.Select(row => (Sentence)$"{Sign(row)} ({Rates(row)})"))}",
        $"dengan memperhitungkan faktor kebetulan, sama banyak yang "
            + $"{Sentence.Join(" dan yang ", rows.Select(row => (Sentence)$"{Sign(row)} ({Rates(row)})"))}");

    private Sentence Rates(ListRow row) => page.T(
        $"{Percent(row, "after_rate")} now, {Percent(row, "before_rate")} before",
        $"{Percent(row, "after_rate")}, sebelumnya {Percent(row, "before_rate")}");

    private string Sign(ListRow row) => row.Word("sign") switch
    {
        "accepted" => page.T("were accepted", "diterima"),
        "in_time" => page.T("were called in time", "dihubungi tepat waktu"),
        _ => page.T("had a deal", "sudah punya transaksi"),
    };

    private static bool HasChanged(ListRow row) => row.Number("has_changed") > 0;

    private string Period(ListRow row, string period) => Months(row.Day(period + "_from"), row.Day(period + "_to"));

    private string Months(DateOnly from, DateOnly to) => page.Culture.Months(from, to);

    private CitedNumber Percent(ListRow row, string column) => row.Said(page.Culture.Percent(row.Number(column)), column);

    private CitedNumber Count(ListRow row, string column) => row.Said(page.Culture.Number(row.Number(column)), column);
}
