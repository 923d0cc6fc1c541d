using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What Meta's Facebook and Instagram content exports have in common.</summary>
public static class MetaPostColumns
{
    public static Column PostId { get; } = Column.Id("Post ID", "ID Postingan", "Identifiant de la publication", "Identificador de la publicación", "Identificação do post", "Identificação da publicação", "ID del post", "Beitrags-ID").Required;

    public static Column Description { get; } = Column.Text("Description", "Deskripsi", "Descripción", "Descrição", "Descrizione", "Beschreibung");

    public static Column PublishTime { get; } = Column.Date(
        "Publish time", "Waktu publikasi", "Waktu penerbitan", "Waktu terbit", "Heure de publication", "Hora de publicación", "Horário de publicação", "Ora di pubblicazione", "Veröffentlichungszeitpunkt").Usually(DateOrder.MonthDayYear).Required;

    public static Column Permalink { get; } = Column.Text("Permalink", "Tautan permanen", "Permalien", "Enlace permanente", "Link permanente");

    public static Column PostType { get; } = Column.Text("Post type", "Jenis postingan", "Type de publication", "Tipo de publicación", "Tipo de publicação", "Tipo de post", "Tipo di post", "Beitragsart", "Beitragstyp");

    public static Column Views { get; } = Column.Count("Views", "Tayangan", "Vues", "Visualizaciones", "Visualizações", "Visualizzazioni", "Aufrufe");

    public static Column Reach { get; } = Column.Count("Reach", "Jangkauan", "Couverture", "Alcance", "Copertura", "Reichweite");

    public static Column Impressions { get; } = Column.Count("Impressions", "Impresi", "Impresiones", "Impressões", "Impression", "Impressionen");

    public static Column Shares { get; } = Column.Count("Shares", "Dibagikan", "Frekuensi dibagikan", "Pembagian", "Partages", "Veces que se ha compartido", "Veces que se compartió", "Compartilhamentos", "Condivisioni", "Geteilte Inhalte");

    public static Column Comments { get; } = Column.Count("Comments", "Replies", "Komentar", "Balasan", "Commentaires", "Comentarios", "Comentários", "Commenti", "Kommentare");
}
