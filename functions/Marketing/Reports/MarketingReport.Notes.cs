using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Marketing.Reports;

/// <summary>The sentences under the page's figures.</summary>
public sealed partial class MarketingReport
{
    private string PostNote => T(
        "Of posts old enough and seen by enough people; beside each the median of its network.",
        "Dari postingan yang cukup lama dan cukup banyak dilihat; di samping tiap postingan, median jejaringnya.");

    // Of a young log nobody has come back yet: its rise is the log's age.
    private Sentence LoyaltyNote =>
        T("Exports give how many followers there are, or how many came: the two are never mixed.",
            "Ekspor memberi jumlah pengikut, atau jumlah yang bertambah: keduanya tidak pernah dicampur.")
        + (Measured.Known("returning_visitors") is not { } known || known.From.AddDays(YoungLog) < Report.AsOf ? "" : " " + T(
        $"Access logs begin on {Culture.Day(known.From)}: in their first weeks nearly every visitor looks new, so the rise of returning "
            + $"ones is the log's own age.",
        $"Log akses baru mulai {Culture.Day(known.From)}: pada minggu-minggu pertama hampir semua pengunjung tampak baru, jadi naiknya "
            + $"pengunjung kembali berasal dari umur log itu sendiri."));

    private const int YoungLog = 56;

    private Sentence? CampaignNote => Told("campaign_coverage") is not { } share ? null : T(
        $"Of {CampaignCases} {Plural.Of(Over("campaign_coverage").N, "visit", "visits")} whose source knows campaigns, {share} carry a "
            + $"campaign's name (utm): what campaigns brought among the others is counted under other channels.",
        $"Dari {CampaignCases} kunjungan yang sumbernya mengenal kampanye, {share} membawa nama kampanye (utm): hasil kampanye di antara "
            + $"kunjungan lainnya tercatat di kanal lain.");

    private CitedNumber CampaignCases => Culture.Cases(Over("campaign_coverage"));

    // Thirteen weeks of so many leads vary by about one over the square root of their mean by chance alone.
    private Sentence? LeadNote
    {
        get
        {
            if (Newest("lead_flow_variation") is not { Value: { } value, Denominator: > 0 and { } weekly, Period: var month } variation)
            {
                return null;
            }

            var chance = Measured.Tell(
                variation with
                {
                    Metric = "lead_flow_variation_by_chance",
                    Value = 1 / Math.Sqrt(weekly),
                    Numerator = null,
                    Denominator = null,
                });
            var (isUnsteady, mean) = (value > 1.5 * chance.Value, Culture.Denominator(variation, 1));
            var english = isUnsteady
                ? "The flow is unsteady: a week's fall says little, the causes of single weeks say more."
                : "Leads come in steadily: weeks hardly differ more than by chance.";
            var indonesian = isUnsteady
                ? "Alirannya tidak teratur: penurunan satu minggu tidak banyak artinya, sebab di balik tiap minggu lebih penting."
                : "Prospek masuk dengan stabil: beda antarminggu hampir tak melebihi kebetulan.";
            return T(
                $"Weekly leads vary by {Culture.Percent(variation, 0)} around {mean} a week over the 13 weeks to "
                    + $"{Culture.Month(month.To)}; chance alone would make about {Culture.Percent(chance, 0)}. {english}",
                $"Prospek mingguan bervariasi {Culture.Percent(variation, 0)} di sekitar {mean} per minggu selama 13 minggu sampai "
                    + $"{Culture.Month(month.To)}; kebetulan saja sudah menghasilkan sekitar {Culture.Percent(chance, 0)}. {indonesian}");
        }
    }

    private Sentence? SearchNote =>
        Told("branded_search_share_least") is { } least && Told("branded_search_share_most") is { } most
            && Told("hidden_search_share") is { } hidden
        ? T(
            $"Branded searches: between {least} and {most} of clicks, since {hidden} of clicks come from queries that Google does not "
                + $"show. Direct traffic also holds untagged mail and chats.",
            $"Penelusuran merek: antara {least} dan {most} dari klik, karena {hidden} klik berasal dari kueri yang tidak ditampilkan "
                + $"Google. Lalu lintas langsung juga memuat email dan obrolan tanpa tag.")
        : Told("hidden_search_share") is { } share
            ? T(
            $"{share} of search clicks come from queries that Google does not show. A list of brand terms (template brand-terms) would "
                + $"tell how many look for the business by name.",
            $"{share} klik penelusuran berasal dari kueri yang tidak ditampilkan Google. Daftar istilah merek (templat brand-terms) akan "
                + $"menunjukkan berapa yang mencari nama usaha ini.")
            : null;
}
