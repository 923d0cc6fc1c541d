using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// LinkedIn's exports of a page: content (Metrics and All posts), followers, visitors; as XLS, XLSX or a CSV saved from
/// it. A sheet begins with a line that describes it. The followers' figures are gains of the day, whatever 'Total' says.
/// </summary>
public sealed class LinkedInPage : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column Impressions =
        Column.Count(
            "Impressions (total)", "Tayangan (total)", "Impresi (total)", "Impressions (totales)", "Impresiones (totales)",
            "Impresiones (total)", "Impressões (total)", "Impressioni (totale)", "Impressionen (gesamt)", "impressions_(total)").Required;
    private static readonly Column Reach =
        Column.Count(
            "Unique impressions (organic)", "Tayangan unik (organik)", "Impresi unik (organik)", "Impressions uniques (organiques)",
            "Impresiones únicas (orgánicas)", "Impressões únicas (orgânicas)", "Impressioni uniche (organiche)");
    private static readonly Column Clicks =
        Column.Count("Clicks (total)", "Klik (total)", "Clics (totales)", "Clics (total)", "Cliques (total)", "Clic (totale)");
    private static readonly Column Reactions = Column.Count(
        "Reactions (total)", "Reaksi (total)", "Réactions (totales)", "Reacciones (total)", "Reações (total)", "Reazioni (totale)");
    private static readonly Column Comments = Column.Count(
        "Comments (total)", "Komentar (total)", "Commentaires (totaux)", "Comentarios (total)", "Comentários (total)", "Commenti (totale)");
    private static readonly Column Reposts =
        Column.Count(
            "Reposts (total)", "Shares (total)", "Posting ulang (total)", "Republications (totales)", "Compartilhamentos (total)",
            "Condivisioni (totale)");

    private static readonly Column PostLink = Column.Text(
        "Post link", "Tautan postingan", "Lien du post", "Enlace de la publicación", "Link da publicação", "Link del post").Required;
    private static readonly Column Created =
        Column.Date("Created date", "Tanggal dibuat", "Date de création", "Fecha de creación", "Data de criação", "Data di creazione")
            .Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column PostImpressions =
        Column.Count("Impressions", "Tayangan", "Impresi", "Impresiones", "Impressões", "Impressioni").Required;
    private static readonly Column Title = Column.Text(
        "Post title", "Judul postingan", "Titre du post", "Título de la publicación", "Título da publicação", "Titolo del post");
    private static readonly Column PostType =
        Column.Text("Content Type", "Jenis konten", "Post type", "Jenis postingan", "Type de post", "Tipo de publicación");
    private static readonly Column PostClicks = Column.Count("Clicks", "Klik", "Clics", "Cliques", "Clic");
    private static readonly Column PostLikes =
        Column.Count("Likes", "Reactions", "Suka", "J’aime", "Recomendaciones", "Gostei", "Consigliati");
    private static readonly Column PostComments =
        Column.Count("Comments", "Komentar", "Commentaires", "Comentarios", "Comentários", "Commenti");
    private static readonly Column PostReposts =
        Column.Count("Reposts", "Shares", "Posting ulang", "Republications", "Compartilhamentos", "Condivisioni");
    private static readonly Column PostFollows = Column.Count("Follows", "Mengikuti", "Abonnements", "Seguimientos");

    private static readonly Column NewFollowers = Column.Count(
        "Total followers", "Total pengikut", "New followers", "Nombre total d’abonnés", "Total de seguidores", "Follower totali").Required;
    private static readonly Column Organic =
        Column.Count(
            "Organic followers", "Pengikut organik", "Abonnés organiques", "Seguidores orgánicos", "Seguidores orgânicos",
            "Follower organici").Required;

    private static readonly Column PageViews =
        Column.Count("Total page views (total)", "total_page_views_(total)", "Total tayangan halaman (total)").Required;
    private static readonly Column Visitors =
        Column.Count("Total unique visitors (total)", "total_unique_visitors_(total)", "Total pengunjung unik (total)");

    public override string Id => "linkedin-page";

    public override string Name => "LinkedIn page (content, followers or visitors)";

    public override string Source => "linkedin";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reactions(PostLikes), PostRoles.Comments(PostComments), PostRoles.Shares(PostReposts), PostRoles.Clicks(PostClicks),
        PostRoles.Follows(PostFollows), PostRoles.Words(Title),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("metrics by day", [Date, Impressions, Reach, Clicks, Reactions, Comments, Reposts], ReadDay),
        new("all posts",
            [PostLink, Created, PostImpressions, Title, PostType, PostClicks, PostLikes, PostComments, PostReposts, PostFollows], ReadPost),
        new("new followers by day", [Date, NewFollowers, Organic], ReadFollowers),
        new("visitors by day", [Date, PageViews, Visitors], ReadVisitors),
    ];

    // The export does not name its page; a person's own posts are another account.
    private static string Account(Row row) => DayFigures.AccountOfPath(row.Reading, "linkedin") ?? "page";

    // LinkedIn's own engagement rate is (clicks + reactions + comments + reposts + follows) / impressions; a page's day has no follows of
    // posts.
    private static void ReadDay(Row row) => DayFigures.Keep(
        row,
        "linkedin",
        Account(row),
        row.RequiredDay(Date),
        ("impressions", row.Count(Impressions)),
        ("reach", row.Count(Reach)),
        ("engagements", DayFigures.Sum(row, Clicks, Reactions, Comments, Reposts)),
        ("link_clicks", row.Count(Clicks)));

    private static void ReadPost(Row row)
    {
        if (row.Text(PostLink) is null && row.Text(Created) is null)
        {
            row.SetAside("total");
            return;
        }

        var link = row.RequiredText(PostLink);
        if (LinkedInLinks.PostId(link) is not { } id)
        {
            row.Reject(PostLink, "a link that holds the post's number, as …/urn:li:activity:7123456789012345678");
            return;
        }

        SocialDivisions.Keep(row, new Post
        {
            Network = "linkedin",
            Account = Account(row),
            PostId = id,
            PublishedAt = row.RequiredTime(Created),
            Kind = row.Text(PostType),
            Text = Post.Words(row.Text(Title)),
            Link = link,
            Impressions = row.Count(PostImpressions),
            Reactions = row.Count(PostLikes),
            Comments = row.Count(PostComments),
            Shares = row.Count(PostReposts),
            Clicks = row.Count(PostClicks),
            Follows = row.Count(PostFollows),
            Engagements = Engagements(row),
        });
    }

    // A post's cells are empty where nothing of the kind happened to it yet; what is needed is that some of them speak.
    private static long? Engagements(Row row)
    {
        var parts = new[] { PostClicks, PostLikes, PostComments, PostReposts, PostFollows }.Where(row.Has).Select(row.Count).ToList();
        return parts.TrueForAll(part => part is null) ? null : parts.Sum();
    }

    private static void ReadFollowers(Row row) =>
        DayFigures.Keep(row, "linkedin", Account(row), row.RequiredDay(Date), ("follows", row.Count(NewFollowers)));

    private static void ReadVisitors(Row row) =>
        DayFigures.Keep(
            row, "linkedin", Account(row), row.RequiredDay(Date), ("profile_visits", row.Count(PageViews)),
            ("visitors", row.Count(Visitors)));
}
