using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What Meta's Facebook and Instagram content exports have in common.</summary>
public static class MetaPostColumns
{
    public static Column PostId { get; } = Column.Id("Post ID", "ID Postingan").Required;

    public static Column Description { get; } = Column.Text("Description", "Deskripsi");

    public static Column PublishTime { get; } = Column.Date("Publish time", "Waktu publikasi").In(DateOrder.MonthDayYear).Required;

    public static Column Permalink { get; } = Column.Text("Permalink", "Tautan permanen");

    public static Column PostType { get; } = Column.Text("Post type", "Jenis postingan");

    public static Column Views { get; } = Column.Count("Views", "Tayangan");

    public static Column Reach { get; } = Column.Count("Reach", "Jangkauan");

    public static Column Impressions { get; } = Column.Count("Impressions", "Impresi");

    public static Column Shares { get; } = Column.Count("Shares", "Dibagikan");

    public static Column Comments { get; } = Column.Count("Comments", "Komentar");
}
