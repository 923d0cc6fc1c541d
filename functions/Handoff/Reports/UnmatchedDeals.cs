using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tables;

namespace Handoff.Reports;

/// <summary>Deals that could not be matched to leads: what became of the leads is not known, and sales can name them.</summary>
internal static class UnmatchedDeals
{
    private const string List = "deals_not_matched";

    public static bool Are(Report report) => ListRow.Of(report, List).Any();

    /// <summary>Null where deals could be matched.</summary>
    public static (Claim Claim, Sentence Text)? Told(ReportPage page)
    {
        if (ListRow.Of(page.Report, List).FirstOrDefault() is not { } row)
        {
            return null;
        }

        var (deals, carrying) = (Said("deals"), Said("with_id_or_address"));
        var (many, some) = (row.Number("deals"), row.Number("with_id_or_address"));
        var (won, menang) = row.IsKnown("outcome") ? ("won ", " menang") : ("", "");
        var (english, indonesian) = row.Number("matched") > 0
            ? ((Sentence)$"Only {Said("matched")} of {deals} {won}deals",
                (Sentence)$"Hanya {Said("matched")} dari {deals} transaksi{menang}")
            : ((Sentence)$"None of {deals} {won}{Plural.Of(many, "deal", "deals")}",
                (Sentence)$"Tidak satu pun dari {deals} transaksi{menang}");
        return new Claim(ClaimCodes.NotMatched) { Of = "deals", RestsOn = [row.At("matched"), row.At("with_id_or_address")] }.As(
            some == 0
                ? page.T(
                    $"{english} since the first lead could be matched to a lead, as the deals carry nothing by which a lead is known: what "
                        + $"became of the leads is not known, and nothing can be compared. {Advice(page)}",
                    $"{indonesian} sejak prospek pertama bisa dicocokkan dengan prospek, karena transaksinya tidak memuat apa pun yang "
                        + $"dikenal dari prospek: hasil prospek tidak diketahui, dan tidak ada yang bisa dibandingkan. {Advice(page)}")
                : page.T(
                    $"{english} since the first lead could be matched to a lead ({carrying} {Plural.Of(some, "with", "carry")} an id, "
                        + $"e-mail or phone to match by): what became of the leads is not known, and nothing can be compared. "
                        + $"{Advice(page)}",
                    $"{indonesian} sejak prospek pertama bisa dicocokkan dengan prospek ({carrying} memuat id, email, atau telepon untuk "
                        + $"dicocokkan): hasil prospek tidak diketahui, dan tidak ada yang bisa dibandingkan. {Advice(page)}"));

        CitedNumber Said(string column) => row.Said(page.Culture.Number(row.Number(column)), column);
    }

    public static string Advice(ReportPage page) => page.T(
        "Have sales export each deal with its lead id or contact id, or the e-mail or phone that the lead has in marketing's list.",
        "Minta penjualan mengekspor setiap transaksi dengan id prospek atau id kontaknya, atau email atau telepon prospek itu seperti di "
            + "daftar pemasaran.");
}
