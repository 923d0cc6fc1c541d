using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What Meta's Facebook and Instagram content exports have in common.</summary>
public static class MetaPostColumns
{
    public static Column PostId { get; } =
        Column.Id(
            "Post ID", "ID Postingan", "Identifiant de la publication", "Identificador de la publicación", "Identificação do post",
            "Identificação da publicação", "ID del post", "Beitrags-ID").Required;

    public static Column Description { get; } =
        Column.Text("Description", "Deskripsi", "Descripción", "Descrição", "Descrizione", "Beschreibung");

    public static Column PublishTime { get; } = Column.Date(
        "Publish time", "Waktu publikasi", "Waktu penerbitan", "Waktu terbit", "Heure de publication", "Hora de publicación",
        "Horário de publicação", "Ora di pubblicazione", "Veröffentlichungszeitpunkt").Usually(DateOrder.MonthDayYear).Required;

    public static Column Permalink { get; } =
        Column.Text("Permalink", "Tautan permanen", "Permalien", "Enlace permanente", "Link permanente");

    public static Column PostType { get; } =
        Column.Text(
            "Post type", "Jenis postingan", "Type de publication", "Tipo de publicación", "Tipo de publicação", "Tipo de post",
            "Tipo di post", "Beitragsart", "Beitragstyp");

    public static Column Views { get; } =
        Column.Count("Views", "Tayangan", "Vues", "Visualizaciones", "Visualizações", "Visualizzazioni", "Aufrufe");

    public static Column Reach { get; } = Column.Count("Reach", "Jangkauan", "Couverture", "Alcance", "Copertura", "Reichweite");

    public static Column Impressions { get; } =
        Column.Count("Impressions", "Impresi", "Impresiones", "Impressões", "Impression", "Impressionen");

    public static Column Shares { get; } =
        Column.Count(
            "Shares", "Dibagikan", "Frekuensi dibagikan", "Pembagian", "Berbagi", "Bagikan",
            "Partages", "Veces que se ha compartido", "Veces que se compartió",
            "Compartilhamentos", "Condivisioni", "Geteilte Inhalte");

    public static Column Comments { get; } =
        Column.Count("Comments", "Replies", "Komentar", "Balasan", "Commentaires", "Comentarios", "Comentários", "Commenti", "Kommentare");

    /// <summary>"Lifetime" in whatever language, or the one day that the row's figures are of.</summary>
    public static Column Day { get; } = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").Usually(DateOrder.MonthDayYear);

    /// <summary>Keeps a post with its totals; where the row is of one day, what that day added, and the post without figures.</summary>
    internal static void Keep(Row row, Post post)
    {
        if (!row.Has(Day) || !row.Cell(Day).ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            Social.SocialDivisions.Keep(row, post);
            return;
        }

        Social.SocialDivisions.Keep(row, new PostDay
        {
            Series = $"{post.Network}|{post.PostId}",
            Network = post.Network,
            PostId = post.PostId,
            Day = row.RequiredDay(Day),
            Impressions = post.Impressions,
            Views = post.Views,
            Engagements = post.Engagements ?? (post.Reactions is null && post.Comments is null && post.Shares is null && post.Saves is null
                ? null : (post.Reactions ?? 0) + (post.Comments ?? 0) + (post.Shares ?? 0) + (post.Saves ?? 0)),
            Follows = post.Follows,
        });
        Social.SocialDivisions.Keep(row, post with
        {
            Reach = null,
            Impressions = null,
            Views = null,
            Reactions = null,
            Comments = null,
            Shares = null,
            Saves = null,
            Clicks = null,
            Follows = null,
            Engagements = null,
        });
    }
}
