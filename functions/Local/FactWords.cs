using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What kinds of facts are called; the raw facts themselves are as they are kept, in no language.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, string> Indonesian = new(StringComparer.Ordinal)
    {
        ["Activity"] = "aktivitas",
        ["AdSpend"] = "biaya iklan",
        ["AudienceViews"] = "tayangan per audiens",
        ["BrandTerm"] = "kata merek",
        ["CampaignName"] = "nama kampanye",
        ["ChannelRule"] = "aturan kanal",
        ["Deal"] = "transaksi",
        ["EmailCampaign"] = "kampanye email",
        ["GoneDeal"] = "transaksi yang dihapus",
        ["Holiday"] = "hari libur",
        ["Lead"] = "prospek",
        ["LeadStatus"] = "status prospek",
        ["LogChunk"] = "potongan log",
        ["LogHit"] = "baris log",
        ["Membership"] = "keanggotaan tim",
        ["OrderLine"] = "baris pesanan",
        ["Post"] = "unggahan media sosial",
        ["PostDay"] = "unggahan per hari",
        ["Quota"] = "kuota",
        ["Rate"] = "kurs",
        ["Search"] = "pencarian",
        ["SessionPart"] = "bagian sesi",
        ["SocialDay"] = "hari media sosial",
        ["StageMeaning"] = "arti tahap",
        ["Target"] = "target",
        ["Traffic"] = "kunjungan situs",
    };

    /// <summary>The kinds that are put into Indonesian.</summary>
    public static IReadOnlyCollection<string> Known => Indonesian.Keys;

    public static string Of(string kind, ReportCulture culture) =>
        culture.Language == "id" ? Indonesian.GetValueOrDefault(kind, kind) : kind;
}
