using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// The words by which networks call what is counted of a post or a video, in the languages we know. Rates, shares of a figure (organic,
/// paid, by photo) and figures of another thing have words of their own beside these, and are none of them.
/// </summary>
internal static class PostRoles
{
    private const string Counted =
        "post posts video videos tweet content total lifetime number of count all jumlah postingan konten de del do da";

    public static Role Reach(Column column) => Role.Of(
        column, "reach reached jangkauan alcance couverture portée copertura reichweite", Counted
            + " people accounts users unique orang akun");

    public static Role Impressions(Column column) => Role.Of(
        column, "impressions impression impresi impresiones impressões impressionen impressioni", Counted);

    // "Tayangan" is what one network calls views and another impressions.
    public static Role Views(Column column) => Role.Of(
        column, "views view viewed penayangan ditonton vues visualizaciones visualizações visualizzazioni aufrufe", Counted);

    public static Role Reactions(Column column) => Role.Of(
        column,
        "likes like liked reactions reaction suka reaksi tanggapan curtidas reacciones reações réactions reazioni reaktionen",
        Counted + " and dan");

    public static Role Comments(Column column) => Role.Of(
        column, "comments comment replies reply komentar balasan commentaires comentarios comentários commenti kommentare", Counted
            + " added");

    public static Role Shares(Column column) => Role.Of(
        column,
        "shares share shared reposts repost retweets retweet dibagikan berbagi pembagian partages compartilhamentos compartidos "
            + "condivisioni",
        Counted);

    public static Role Saves(Column column) => Role.Of(
        column,
        "saves saved save bookmarks bookmark favorites favourites disimpan simpanan guardados salvamentos enregistrements salvataggi",
        Counted);

    public static Role Clicks(Column column) => Role.Of(column, "clicks click klik clics cliques clic klicks", Counted);

    public static Role Follows(Column column) => Role.Of(
        column, "follows follow followers follower subscribers subscriber pengikut mengikuti seguidores suscriptores inscritos abonnés",
        Counted + " new baru");

    public static Role Engagements(Column column) => Role.Of(
        column, "engagements engagement interactions interaction interaksi interacciones interações interazioni", Counted);

    public static Role Published(Column column) => Role.Of(
        column,
        "published publish posted uploaded upload publication publikasi terbit publicación publicação pubblicazione",
        Counted + " date time day on at tanggal waktu fecha data datum hora heure di la");

    public static Role Words(Column column) => Role.Of(
        column,
        "text caption title description message teks judul deskripsi keterangan texte texto testo titre título titolo titel beschreibung",
        Counted);
}
