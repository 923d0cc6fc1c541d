using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What the title of one of Meta's charts says: the figure, and the network where it names one.</summary>
internal sealed record MetaTitle(string? Network, string Measure)
{
    private static readonly string[] Around = ["facebook", "instagram", "page", "halaman", "di", "of", "total", "sur", "de", "en", "da"];

    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal)
    {
        ["reach"] = "reach",
        ["jangkauan"] = "reach",
        ["couverture"] = "reach",
        ["alcance"] = "reach",
        ["copertura"] = "reach",
        ["reichweite"] = "reach",
        ["follows"] = "follows",
        ["new follows"] = "follows",
        ["new followers"] = "follows",
        ["pengikut baru"] = "follows",
        ["mengikuti"] = "follows",
        ["unfollows"] = "unfollows",
        ["visits"] = "profile_visits",
        ["profile visits"] = "profile_visits",
        ["kunjungan"] = "profile_visits",
        ["kunjungan profil"] = "profile_visits",
        ["visites"] = "profile_visits",
        ["visitas"] = "profile_visits",
        ["visite"] = "profile_visits",
        ["views"] = "views",
        ["tayangan"] = "views",
        ["vues"] = "views",
        ["visualizaciones"] = "views",
        ["visualizações"] = "views",
        ["visualizzazioni"] = "views",
        ["impressions"] = "impressions",
        ["impresi"] = "impressions",
        ["impresiones"] = "impressions",
        ["impressões"] = "impressions",
        ["viewers"] = "viewers",
        ["penonton"] = "viewers",
        ["content interactions"] = "engagements",
        ["interaksi konten"] = "engagements",
        ["interactions"] = "engagements",
        ["link clicks"] = "link_clicks",
        ["klik tautan"] = "link_clicks",
    };

    /// <summary>"Facebook reach", "Instagram profile visits", "Views", "Jangkauan Instagram"; null for a figure that is not known, such as a paid part of one.</summary>
    public static MetaTitle? Read(string text)
    {
        var words = Spellings.Normalize(text).Split(' ');
        var figure = string.Join(' ', words.Where(word => !Around.Contains(word)));
        return Measures.TryGetValue(figure, out var measure)
            ? new MetaTitle(words.Contains("facebook") ? "facebook" : words.Contains("instagram") ? "instagram" : null, measure)
            : null;
    }
}
