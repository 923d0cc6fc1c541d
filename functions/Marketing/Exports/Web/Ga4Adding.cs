using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Over which divisions each of GA4's figures adds up. A session has one channel, country, device and landing page, so sessions add over
/// these; it has several events and pages, over which only events, views and key events do. One event has several items, and one user is in
/// several audiences: over these nothing adds. People add over nothing: one of them comes again in another row.
/// </summary>
internal static class Ga4Adding
{
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "total_users", "active_users", "returning_users", "seconds_per_active_user", "user_key_event_rate",
    };

    private static readonly HashSet<string> OfEvents = new(StringComparer.Ordinal) { "page_views", "events", "key_events" };

    // Words that say of whom or what: the session, the user when first seen, a property of the user.
    private static readonly string[] SessionWords =
    [
        "session", "first user", "firstuser", "customuser:", "sesi", "pengguna pertama", "premier utilisateur", "sessão",
        "primeiro usuário",
        "primeiro utilizador", "sessione", "primo utente", "sesión", "primer usuario", "sitzung", "erste nutzerinteraktion",
    ];

    private static readonly HashSet<string> OfOneSession = Normal(
    [
        "channel", "first_user_channel", "source_medium", "source", "medium", "campaign", "landing_page", "country", "device",
        "region", "city", "town/city", "continent", "subcontinent", "country id", "region id", "city id", "language", "language code",
        "browser", "operating system", "os version", "operating system version", "os with version", "platform",
        "platform / device category",
        "device model", "device brand", "mobile model", "screen resolution", "stream name", "stream id", "app version", "gender", "age",
        "new / returning", "newVsReturning", "operatingSystem", "operatingSystemVersion", "deviceModel", "mobileDeviceModel",
        "mobileDeviceBranding", "screenResolution", "streamName", "streamId", "appVersion", "userGender", "userAgeBracket", "countryId",
        "cityId", "languageCode", "hour", "day", "day of week", "day of week name", "day name", "date hour", "date + hour (YYYYMMDDHH)",
        "week", "month", "year", "iso week", "iso year", "dateHour", "dayOfWeek", "dayOfWeekName", "isoWeek", "isoYear",
        "kota", "wilayah", "provinsi", "benua", "bahasa", "peramban", "browser", "sistem operasi", "versi sistem operasi",
        "platform / kategori perangkat", "model perangkat", "merek perangkat", "resolusi layar", "nama aliran", "jenis kelamin", "gender",
        "usia", "baru / lama", "baru / kembali", "jam", "hari", "hari dalam seminggu", "minggu", "bulan", "tahun",
        "ville", "région", "langue", "navigateur", "système d'exploitation", "plate-forme", "modèle d'appareil", "sexe", "âge", "heure",
        "cidade", "região", "idioma", "navegador", "sistema operacional", "plataforma", "modelo do dispositivo", "gênero", "idade", "hora",
        "città", "regione", "lingua", "sistema operativo", "piattaforma", "genere", "età", "ora",
        "ciudad", "región", "sexo", "edad",
        "stadt", "sprache", "betriebssystem", "plattform", "gerätemodell", "geschlecht", "alter", "stunde",
    ]);

    private static readonly HashSet<string> OfOneEvent = Normal(
    [
        "event", "page", "page_title",
        "hostname", "host name", "page location", "page URL", "full page URL", "page referrer", "referrer", "screen name", "screen class",
        "content group", "content ID", "content type", "link URL", "link text", "link domain", "link classes", "link ID", "outbound",
        "search term", "file name", "file extension", "percent scrolled", "video title", "video URL", "video provider", "method", "form ID",
        "form name", "form destination", "is key event", "is conversion event", "transaction ID", "source / medium", "source platform",
        "event category", "event action", "event label", "page path level 1", "page path level 2",
        "hostName", "pageLocation", "pageReferrer", "fullPageUrl", "contentGroup", "contentId", "contentType", "linkUrl", "linkText",
        "linkDomain", "searchTerm", "fileName", "fileExtension", "percentScrolled", "videoTitle", "isKeyEvent", "isConversionEvent",
        "transactionId", "sourceMedium", "campaignName",
        "nama host", "lokasi halaman", "URL halaman", "perujuk halaman", "nama layar", "kelas layar", "grup konten", "jenis konten",
        "URL tautan", "teks tautan", "istilah penelusuran", "nama file", "metode", "kategori peristiwa", "tindakan peristiwa",
        "label peristiwa", "sumber", "media", "sumber / media",
        "nom d'hôte", "emplacement de la page", "URL de la page", "groupe de contenu", "nom de l'écran", "URL du lien", "source / support",
        "nome do host", "local da página", "grupo de conteúdo", "nome da tela", "URL do link", "origem", "mídia", "origem / mídia",
        "nome host", "posizione pagina", "gruppo di contenuti", "nome schermata", "sorgente", "mezzo", "sorgente / mezzo",
        "nombre de host", "ubicación de la página", "grupo de contenido", "nombre de pantalla", "fuente", "medio", "fuente / medio",
        "hostname", "seitenspeicherort", "inhaltsgruppe", "content-gruppe", "bildschirmname", "quelle", "quelle / medium",
    ]);

    private static readonly HashSet<string> Overlapping = Normal(
    [
        "item name", "item ID", "item brand", "item category", "itemName", "itemId", "itemBrand", "itemCategory",
        "interests", "brandingInterest", "minat", "centres d'intérêt", "interesses", "interessi", "intereses", "interessen",
        "nama item", "ID item", "merek item", "kategori item", "nom de l'article", "nome do item", "nome articolo", "nombre del artículo",
        "artikelname", "promotion name", "promotion ID", "creative name", "nama promosi",
    ]);

    /// <summary>
    /// Whether a figure of several rows, which this division tells apart, is that of all of them; null where nobody knows the division.
    /// </summary>
    /// <param name="division">A dimension of <see cref="Ga4Dimensions"/>, or a heading, normalized.</param>
    /// <param name="measure">As in <see cref="Facts.Traffic.Measure"/>.</param>
    public static bool? Adds(string division, string measure) => ScopeOf(division) switch
    {
        Scope.Session => !People.Contains(measure),
        Scope.Event => OfEvents.Contains(measure),
        Scope.Overlapping => false,
        _ => null,
    };

    /// <summary>
    /// Whether a column that says one thing in all rows divides nothing: a site has one host, and what is not set is of everybody. One
    /// event or page among several is a filter.
    /// </summary>
    public static bool IsOfAll(string division, string only) =>
        Hosts.Contains(Spellings.Normalize(division)) || NotSet.Contains(only.ToLowerInvariant());

    /// <summary>
    /// Whether every property has several of a division, so that one alone is a filter: GA4 itself collects several events, and what came
    /// by no campaign has rows beside one's.
    /// </summary>
    /// <param name="division">A dimension of <see cref="Ga4Dimensions"/>.</param>
    /// <param name="only">What all rows say.</param>
    public static bool HasSeveral(string division, string only) =>
        division == "event" || (division == "campaign" && !only.StartsWith('('));

    public static bool Knows(string division) => ScopeOf(division) != Scope.Unknown;

    /// <summary>Whether a heading is a division's whole name, and no figure's that holds a word of one.</summary>
    public static bool IsNamed(string heading)
    {
        var name = Spellings.Normalize(heading);
        return OfOneSession.Contains(name) || OfOneEvent.Contains(name) || Overlapping.Contains(name);
    }

    private static Scope ScopeOf(string division)
    {
        var name = Spellings.Normalize(division);
        return name.StartsWith("item", StringComparison.Ordinal) || name.StartsWith("customitem:", StringComparison.Ordinal)
            || Overlapping.Contains(name) ? Scope.Overlapping
            : OfOneEvent.Contains(name) || name.StartsWith("customevent:", StringComparison.Ordinal) ? Scope.Event
            : OfOneSession.Contains(name) || Array.Exists(SessionWords, word => name.Contains(word, StringComparison.Ordinal))
                ? Scope.Session : Scope.Unknown;
    }

    private static readonly HashSet<string> Hosts = Normal(
        ["hostname", "host name", "hostName", "nama host", "nom d'hôte", "nome do host", "nome host", "nombre de host"]);

    private static readonly HashSet<string> NotSet = new(StringComparer.Ordinal)
    {
        "(not set)", "(tidak disetel)", "(tidak ditetapkan)", "(non défini)", "(não definido)", "(no establecido)", "(non impostato)",
        "(nicht festgelegt)",
    };

    private enum Scope
    {
        Unknown,
        Session,
        Event,
        Overlapping,
    }

    private static HashSet<string> Normal(IEnumerable<string> names) => [.. names.Select(Spellings.Normalize)];
}
