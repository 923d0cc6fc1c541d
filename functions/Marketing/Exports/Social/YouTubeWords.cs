using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// YouTube Studio's headings in the languages that are known. 'Impressions' was renamed 'Thumbnail impressions'; it means the same.
/// </summary>
internal static class YouTubeWords
{
    public static Column Video { get; } =
        Column.Text("Content", "Video", "Konten", "Conteúdo", "Vídeo", "Contenido", "Contenu", "Inhalte", "Contenuti").Required;

    public static Column Title { get; } =
        Column.Text(
            "Video title", "Judul video", "Título do vídeo", "Título del vídeo", "Título del video", "Titre de la vidéo", "Videotitel",
            "Titolo del video", "Titolo video");

    public static Column PublishTime { get; } = Column.Date(
        "Video publish time", "Waktu publikasi video", "Waktu publikasi", "Horário de publicação do vídeo", "Hora de publicación del vídeo",
        "Hora de publicación del video",
        "Heure de publication de la vidéo", "Veröffentlichungszeitpunkt des Videos", "Ora pubblicazione video",
        "Ora di pubblicazione del video");

    public static Column Date { get; } = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").Required;

    public static Column Views { get; } =
        Column.Count("Views", "Penayangan", "Visualizações", "Visualizaciones", "Vistas", "Vues", "Aufrufe", "Visualizzazioni");

    public static Column Impressions { get; } = Column.Count(
        "Thumbnail impressions", "Impressions", "Tayangan thumbnail", "Tayangan", "Impressões da miniatura", "Impressões",
        "Impresiones de la miniatura", "Impresiones",
        "Impressions des miniatures", "Thumbnail-Impressionen", "Impressionen", "Impressioni della miniatura", "Impressioni");

    public static Column Subscribers { get; } =
        Column.Count("Subscribers", "Subscriber", "Inscritos", "Suscriptores", "Abonnés", "Abonnenten", "Iscritti");

    public static Column WatchHours { get; } = Column.Number(
        "Watch time (hours)", "Waktu tonton (jam)", "Tempo de exibição (horas)", "Tempo de visualização (horas)",
        "Tiempo de visualización (horas)", "Durée de visionnage (heures)",
        "Wiedergabezeit (Stunden)", "Tempo di visualizzazione (ore)");

    public static Column UniqueViewers { get; } =
        Column.Count(
            "Unique viewers", "Penonton unik", "Espectadores únicos", "Usuarios únicos", "Spectateurs uniques", "Einzelne Zuschauer",
            "Spettatori unici");

    /// <summary>Columns that are not measured, and by which the table is known as Studio's.</summary>
    public static Column Duration { get; } = Column.Text(
        "Average view duration", "Durasi tonton rata-rata", "Durasi penayangan rata-rata", "Duração média da visualização",
        "Duración media de las visualizaciones", "Duración promedio de vistas",
        "Durée moyenne d'une vue", "Durchschnittliche Wiedergabedauer", "Durata media della visualizzazione");

    public static Column ClickThrough { get; } = Column.Text(
        "Thumbnail click-through rate (%)", "Impressions click-through rate (%)", "Rasio klik-tayang dari tayangan (%)",
        "Taxa de cliques de impressões (%)", "Porcentaje de clics de las impresiones (%)",
        "Tasa de clics de las impresiones (%)", "Taux de clics par impressions (%)", "Klickrate der Impressionen (%)",
        "Percentuale di clic delle impressioni (%)");

    public static Column EngagedViews { get; } =
        Column.Count(
            "Engaged views", "Penayangan dengan engagement", "Visualizações intencionais", "Visualizaciones con interacción",
            "Vues avec engagement");

    public static Column Likes { get; } =
        Column.Count("Likes", "Suka", "Gostei", "Marcações \"Gostei\"", "Me gusta", "J'aime", "Mag ich", "Mi piace");

    public static Column Comments { get; } =
        Column.Count(
            "Comments added", "Comments", "Komentar ditambahkan", "Comentários adicionados", "Comentarios añadidos", "Commentaires ajoutés",
            "Hinzugefügte Kommentare", "Commenti aggiunti");

    public static Column Shares { get; } = Column.Count(
        "Shares", "Berbagi", "Dibagikan", "Compartilhamentos", "Veces compartido", "Partages", "Geteilte Inhalte", "Condivisioni");

    public static Column Revenue { get; } =
        Column.Number(
            "Estimated revenue (*)", "Your estimated revenue (*)", "Perkiraan pendapatan (*)", "Receita estimada (*)",
            "Sua receita estimada (*)", "Ingresos estimados (*)", "Revenus estimés (*)", "Geschätzter Umsatz (*)", "Entrate stimate (*)");
}
