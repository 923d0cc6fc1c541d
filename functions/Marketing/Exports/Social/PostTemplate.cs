using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>Our own template of posts of any network, each with its totals since it was published.</summary>
public sealed class PostTemplate : TableFormat
{
    private static readonly Column PostId = Column.Id("post id", "id postingan", "id unggahan").Required;
    private static readonly Column Network = Column.Text("social network", "jejaring sosial").Required;
    private static readonly Column Published = Column.Date("published on", "tanggal terbit", "terbit pada").Required;
    private static readonly Column Account = Column.Text("account", "akun");
    private static readonly Column Kind = Column.Text("kind", "jenis");
    private static readonly Column Words = Column.Text("text", "teks");
    private static readonly Column Link = Column.Text("link", "tautan");
    private static readonly Column Reach = Column.Count("reach", "jangkauan");
    private static readonly Column Impressions = Column.Count("impressions", "impresi");
    private static readonly Column Views = Column.Count("views", "penayangan");
    private static readonly Column Reactions = Column.Count("reactions", "likes", "reaksi", "suka");
    private static readonly Column Comments = Column.Count("comments", "komentar");
    private static readonly Column Shares = Column.Count("shares", "dibagikan");
    private static readonly Column Saves = Column.Count("saves", "disimpan");
    private static readonly Column Clicks = Column.Count("clicks", "klik");
    private static readonly Column Follows = Column.Count("follows", "pengikut baru");

    public override string Id => "posts";

    public override string Name => "Posts (our template)";

    public override string Source => "posts";

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["post id"] = "P-17",
        ["social network"] = "Threads",
        ["published on"] = "2026-01-05 09:30",
        ["text"] = "Menu baru",
        ["views"] = "1200",
        ["reactions"] = "35",
    };

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reach(Reach), PostRoles.Impressions(Impressions), PostRoles.Views(Views), PostRoles.Reactions(Reactions),
        PostRoles.Comments(Comments), PostRoles.Shares(Shares), PostRoles.Saves(Saves), PostRoles.Clicks(Clicks),
        PostRoles.Follows(Follows),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "posts",
            [PostId, Network, Published, Account, Kind, Words, Link, Reach, Impressions, Views, Reactions, Comments, Shares, Saves, Clicks,
                Follows], Read),
    ];

    private static void Read(Row row)
    {
        if (TotalRows.SetAside(row, PostId, Network, Published))
        {
            return;
        }

        SocialDivisions.Keep(row, new Post
        {
            Network = Spellings.Normalize(row.RequiredText(Network)),
            Account = row.Text(Account),
            PostId = row.Id(PostId),
            PublishedAt = row.RequiredTime(Published),
            Kind = row.Text(Kind),
            Text = Post.Words(row.Text(Words)),
            Link = row.Text(Link),
            Reach = row.Count(Reach),
            Impressions = row.Count(Impressions),
            Views = row.Count(Views),
            Reactions = row.Count(Reactions),
            Comments = row.Count(Comments),
            Shares = row.Count(Shares),
            Saves = row.Count(Saves),
            Clicks = row.Count(Clicks),
            Follows = row.Count(Follows),
        });
    }
}
