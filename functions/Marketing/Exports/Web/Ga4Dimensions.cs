using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// What GA4's tables divide their figures by, under its headings of several years and languages and the names of its Data API.
/// </summary>
internal static class Ga4Dimensions
{
    public const string Date = "date";
    public const string NthDay = "nth day";
    public const string NthWeek = "nth week";
    public const string NthMonth = "nth month";
    public const string YearMonth = "year month";
    public const string Segment = "segment";
    public const string Period = "date range";
    public const string Audience = "audience";

    private static readonly IReadOnlyList<(string Dimension, Column Column)> All =
    [
        (Date, Column.Date(Date, "Tanggal", "Data", "Fecha", "Datum")),
        (NthDay,
            Text(
                NthDay, "nthDay", "Hari ke-N", "Hari ke-", "Énième jour", "Jour N", "Enésimo dia", "N.º día", "Enésimo día",
                "Giorno ennesimo", "n-ter Tag")),
        (NthWeek, Text(NthWeek, "nthWeek", "Minggu ke-N", "Énième semaine", "Enésima semana", "n-te Woche")),
        (NthMonth, Text(NthMonth, "nthMonth", "Bulan ke-N", "Énième mois", "Enésimo mês", "n-ter Monat")),
        (YearMonth, Text(YearMonth, "yearMonth")),
        (Segment,
            Text(
                Segment, "Comparison", "Segmen", "Perbandingan", "Comparaison", "Segmento", "Comparação", "Confronto", "Comparación",
                "Vergleich")),
        (Period, Text(Period, "dateRange", "Rentang tanggal", "Plage de dates", "Período", "Intervallo di date", "Periodo", "Zeitraum")),
        (Audience,
            Text(
                "Audience name", "audienceName", "Audience", "Nama audiens", "Audiens", "Nom de l'audience", "Nome do público-alvo",
                "Nome del pubblico", "Nome pubblico", "Nombre de la audiencia", "Nombre de audiencia", "Zielgruppenname",
                "Name der Zielgruppe")),
        ("channel", Text(
            "Session primary channel group (*)", "Session primary channel group", "Session default channel group",
            "Session default channel grouping", "Default channel group", "Default channel grouping",
            "sessionDefaultChannelGroup", "sessionPrimaryChannelGroup", "sessionDefaultChannelGrouping", "Grup saluran utama sesi (*)",
            "Grup saluran utama sesi", "Grup saluran default sesi",
            "Groupe de canaux principal de la session (*)", "Groupe de canaux principal de session (*)",
            "Groupe de canaux par défaut de la session", "Groupe de canaux par défaut pour la session",
            "Grupo principal de canais da sessão (*)", "Grupo de canais principal da sessão (*)", "Grupo de canais padrão da sessão",
            "Grupo de canais padrão de sessão",
            "Gruppo di canali principale della sessione (*)", "Gruppo di canali predefinito della sessione",
            "Gruppo di canali predefinito sessione",
            "Grupo de canales principal de la sesión (*)", "Grupo principal de canales de la sesión (*)",
            "Grupo de canales predeterminado de la sesión", "Grupo de canales predeterminado de sesión",
            "Primäre Channelgruppe der Sitzung (*)", "Primäre Channelgruppe für Sitzung (*)", "Sitzung – primäre Channelgruppe (*)",
            "Standard-Channelgruppe der Sitzung", "Sitzung – Standard-Channelgruppe")),
        ("first_user_channel", Text(
            "First user primary channel group (*)", "First user primary channel group", "First user default channel group",
            "First user default channel grouping", "firstUserDefaultChannelGroup",
            "firstUserPrimaryChannelGroup", "Grup saluran utama pengguna pertama (*)", "Grup saluran default pengguna pertama",
            "Grup saluran default pertama pengguna", "Groupe de canaux principal du premier utilisateur (*)",
            "Grupo principal de canais do primeiro usuário (*)", "Gruppo di canali principale primo utente (*)",
            "Grupo de canales principal del primer usuario (*)", "Primer grupo de canales predeterminado del usuario",
            "Primer grupo de canales principal del usuario (*)",
            "Primäre Channelgruppe für erste Nutzerinteraktion (*)", "Erste Nutzerinteraktion – primäre Channelgruppe (*)",
            "Erste Nutzerinteraktion – Standard-Channelgruppe")),
        ("source_medium", Text(
            "Session source / medium", "sessionSourceMedium", "Sumber / media sesi", "Sumber/media sesi", "Source / Support de la session",
            "Source/Support de la session", "Origem / mídia da sessão",
            "Sorgente / mezzo della sessione", "Sorgente/mezzo sessione", "Fuente o medio de la sesión", "Fuente/medio de la sesión",
            "Sitzung – Quelle/Medium", "Quelle/Medium der Sitzung")),
        ("source",
            Text(
                "Session source", "sessionSource", "Sumber sesi", "Source de la session", "Origem da sessão", "Sorgente della sessione",
                "Fuente de la sesión", "Quelle der Sitzung", "Sitzung – Quelle")),
        ("medium",
            Text(
                "Session medium", "sessionMedium", "Media sesi", "Support de la session", "Mídia da sessão", "Mezzo della sessione",
                "Medio de la sesión", "Medium der Sitzung", "Sitzung – Medium")),
        ("campaign", Text(
            "Session campaign", "sessionCampaignName", "Kampanye sesi", "Campagne de la session", "Campanha da sessão",
            "Campagna della sessione", "Campaña de la sesión", "Sitzung – Kampagne", "Sitzungskampagne", "Kampagne der Sitzung")),
        ("landing_page", Text(
            "Landing page", "Landing page + query string", "landingPage", "landingPagePlusQueryString", "Halaman landing",
            "Halaman landing + string kueri", "Page de destination",
            "Page de destination + chaîne de requête", "Página de destino", "Página de destino + string de consulta",
            "Página de destino + cadena de consulta", "Pagina di destinazione",
            "Pagina di destinazione + stringa di query", "Landingpage", "Landingpage + Abfragestring")),
        ("page", Text(
            "Page path and screen class", "Page path + query string and screen class", "Page path", "Page path + query string", "pagePath",
            "pagePathPlusQueryString", "unifiedPagePathScreen",
            "Jalur halaman dan class layar", "Jalur halaman dan kelas layar", "Jalur halaman + string kueri dan class layar",
            "Jalur halaman", "Chemin de la page et classe de l'écran",
            "Chemin de la page + chaîne de requête et classe de l'écran", "Chemin de la page", "Caminho da página e classe da tela",
            "Caminho da página + string de consulta e classe da tela",
            "Caminho da página", "Percorso pagina e classe schermata", "Percorso pagina e classe schermo", "Percorso pagina",
            "Ruta de página y clase de pantalla", "Ruta de la página y clase de pantalla",
            "Ruta de la página", "Seitenpfad und Bildschirmklasse", "Seitenpfad + Abfragestring und Bildschirmklasse", "Seitenpfad")),
        ("page_title", Text(
            "Page title and screen class", "Page title and screen name", "Page title", "pageTitle", "unifiedScreenName",
            "unifiedScreenClass", "Judul halaman dan class layar", "Judul halaman dan nama layar",
            "Judul halaman dan kelas layar", "Titre de la page et classe de l'écran", "Titre de la page et nom de l'écran",
            "Título da página e classe da tela", "Título da página e nome da tela",
            "Titolo pagina e classe schermata", "Titolo pagina e nome schermata", "Título de página y clase de pantalla",
            "Título de página y nombre de pantalla", "Seitentitel und Bildschirmklasse",
            "Seitentitel und Bildschirmname")),
        ("event",
            Text(
                "Event name", "eventName", "Nama peristiwa", "Nom de l'événement", "Nome do evento", "Nome evento", "Nombre del evento",
                "Ereignisname", "Name des Ereignisses")),
        ("country", Text("Country", "Negara", "Pays", "País", "Paese", "Land")),
        ("device", Text(
            "Device category", "deviceCategory", "Device", "Kategori perangkat", "Catégorie d'appareil", "Catégorie d'appareils",
            "Categoria do dispositivo", "Categoria de dispositivo", "Categoria dispositivo",
            "Categoría de dispositivo", "Gerätekategorie")),
    ];

    public static IReadOnlyList<Column> Columns { get; } = [.. All.Select(pair => pair.Column)];

    /// <summary>Reads the days of a table that tells them.</summary>
    public static Column DateColumn => All[0].Column;

    /// <summary>Names the segment that a row is of, in Universal Analytics, too.</summary>
    public static Column SegmentColumn { get; } = All.First(pair => pair.Dimension == Segment).Column;

    /// <summary>Names the period that a row is of, where two are compared.</summary>
    public static Column PeriodColumn { get; } = All.First(pair => pair.Dimension == Period).Column;

    /// <summary>What a heading's column divides by; null where it is not known.</summary>
    public static string? Find(Heading heading, int place)
    {
        foreach (var (dimension, column) in All)
        {
            if (heading.Place(column) == place)
            {
                return dimension;
            }
        }

        return null;
    }

    /// <summary>What a report's title says that its rows are told by: the words behind its colon; null where they are not known.</summary>
    public static string? InTitle(string title)
    {
        var words = Spellings.Normalize(title[(title.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        foreach (var (dimension, column) in All)
        {
            if (column.Aliases.Prepend(column.Name).Any(spelling => Spellings.Matches(spelling, words, out _)))
            {
                return dimension;
            }
        }

        return null;
    }

    private static Column Text(string name, params string[] aliases) => Column.Text(name, aliases);
}
