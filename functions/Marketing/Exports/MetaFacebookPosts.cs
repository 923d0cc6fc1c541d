using Marketing.Facts;
using Pipeline.Tables;
using static Marketing.Exports.MetaPostColumns;

namespace Marketing.Exports;

/// <summary>Meta's content export for Facebook posts: totals since publication. Its columns vary from year to year.</summary>
public sealed class MetaFacebookPosts : TableFormat
{
    private static readonly Column PageId = Column.Id("Page ID", "ID Halaman").Required;
    private static readonly Column PageName = Column.Text("Page name", "Nama Halaman");
    private static readonly Column Title = Column.Text("Title", "Judul");
    private static readonly Column Reactions = Column.Count("Reactions", "Tanggapan");
    private static readonly Column Together = Column.Count("Reactions, Comments and Shares");
    private static readonly Column Clicks = Column.Count("Total clicks", "Total klik");

    public override string Id => "meta-facebook-posts";

    public override string Name => "Meta content export, Facebook posts";

    public override string Source => "meta";

    public override IReadOnlyList<Table> Tables { get; } =
        [new("posts", [PostId, PageId, PageName, Title, Description, Published, Permalink, PostType, Views, Reach, Impressions, Together, Reactions, Comments, Shares, Clicks], Read)];

    private static void Read(Row row) => row.Keep(new Post
    {
        Network = "facebook",
        Account = row.Text(PageName) ?? row.Text(PageId),
        PostId = row.Id(PostId),
        PublishedAt = row.Time(Published),
        Kind = row.Text(PostType),
        Text = Post.Words(row.Text(Title) ?? row.Text(Description)),
        Link = row.Text(Permalink),
        Reach = row.Count(Reach),
        Impressions = row.Count(Impressions),
        Views = row.Count(Views),
        Reactions = row.Count(Reactions),
        Comments = row.Count(Comments),
        Shares = row.Count(Shares),
        Clicks = row.Count(Clicks),
        Engagements = row.Count(Together),
    });
}
