using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>By what YouTube Studio divides a channel's figures: the first column of a table, the second of a chart by day.</summary>
internal static class YouTubeDivisions
{
    public static Column Geography { get; } =
        Column.Text("Geography", "Geografi", "Geografia", "Geografía", "Zone géographique", "Region", "Area geografica").Required;

    public static Column Country { get; } = Column.Text("Country", "Negara", "País", "Pays", "Land", "Paese").Required;

    public static Column TrafficSource { get; } = Column.Text(
        "Traffic source", "Sumber traffic", "Sumber kunjungan", "Origem do tráfego", "Fuente de tráfico", "Source de trafic",
        "Zugriffsquelle", "Sorgente di traffico").Required;

    public static Column Device { get; } = Column.Text(
        "Device type", "Jenis perangkat", "Tipo de dispositivo", "Type d'appareil", "Gerätetyp", "Tipo di dispositivo").Required;

    /// <summary>Divisions that are not measured.</summary>
    public static IReadOnlyList<Column> Others { get; } =
    [
        Column.Text("Cities", "Kota", "Cidades", "Ciudades", "Villes", "Städte", "Città"),
        Column.Text(
            "Viewer age", "Usia penonton", "Idade do espectador", "Edad del espectador", "Edad de los usuarios", "Âge des spectateurs",
            "Alter der Zuschauer", "Età dello spettatore"),
        Column.Text(
            "Viewer gender", "Gender penonton", "Gênero do espectador", "Sexo del espectador", "Sexo de los usuarios",
            "Sexe des spectateurs", "Geschlecht der Zuschauer", "Genere dello spettatore"),
        Column.Text(
            "Subscription status", "Status subscription", "Status da inscrição", "Status de inscrição", "Estado de la suscripción",
            "Statut d'abonnement", "Abostatus", "Stato iscrizione"),
        Column.Text(
            "Playback location", "Lokasi pemutaran", "Local da reprodução", "Lugar de reproducción", "Ubicación de reproducción",
            "Lieu de lecture", "Wiedergabeort", "Posizione di riproduzione"),
        Column.Text(
            "Operating system", "Sistem operasi", "Sistema operacional", "Sistema operativo", "Système d'exploitation", "Betriebssystem"),
        Column.Text(
            "Content type", "Jenis konten", "Tipo de conteúdo", "Tipo de contenido", "Type de contenu", "Inhaltstyp", "Tipo di contenuti"),
        Column.Text("Playlist", "Lista de reproducción", "Playlists"),
        Column.Text("New and returning viewers", "Penonton baru dan lama", "Espectadores novos e recorrentes"),
    ];

    public static IReadOnlyList<Column> All { get; } = [Geography, Country, TrafficSource, Device, .. Others];

    /// <summary>Views, or their share where a division tells no more.</summary>
    public static Column AnyViews { get; } = Column.Number(
        "Views (%)",
        [
            "Penayangan (%)", "Visualizações (%)", "Visualizaciones (%)", "Vistas (%)", "Vues (%)", "Aufrufe (%)", "Visualizzazioni (%)",
            YouTubeWords.Views.Name, .. YouTubeWords.Views.Aliases,
        ]);

    /// <summary>Whether a heading divides what it tells, by video or otherwise.</summary>
    public static bool Divide(Heading heading) =>
        heading.Unknown.Any(
            text => IsOne(text) || new[] { YouTubeWords.Video, YouTubeWords.Title }.Any(column => Is(column, Spellings.Normalize(text))));

    /// <summary>Whether a heading's text is one of these.</summary>
    public static bool IsOne(string text) => All.Any(column => Is(column, Spellings.Normalize(text)));

    private static bool Is(Column column, string heading) =>
        column.Aliases.Prepend(column.Name).Any(spelling => Spellings.Matches(spelling, heading, out _));
}
