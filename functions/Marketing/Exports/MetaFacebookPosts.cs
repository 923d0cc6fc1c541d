using System.Text.RegularExpressions;
using Marketing.Facts;
using Pipeline.Tables;
using static Marketing.Exports.MetaPostColumns;

namespace Marketing.Exports;

/// <summary>Meta's content export for Facebook posts: totals since publication. Its columns vary from year to year.</summary>
public sealed partial class MetaFacebookPosts : TableFormat
{
    private static readonly Column PageId =
        Column.Id(
            "Page ID", "ID Halaman", "Identifiant de la Page", "Identificador de la página", "Identificação da Página", "ID della Pagina",
            "Seiten-ID").Required;
    private static readonly Column PageName = Column.Text(
        "Page name", "Nama Halaman", "Nom de la Page", "Nombre de la página", "Nome da Página", "Nome della Pagina", "Name der Seite");
    private static readonly Column Title = Column.Text("Title", "Judul", "Titre", "Título", "Titolo", "Titel");
    private static readonly Column DataComment = Column.Text("Data comment");
    private static readonly Column Reactions =
        Column.Count("Reactions", "Tanggapan", "Réactions", "Reacciones", "Reações", "Reazioni", "Reaktionen");
    private static readonly Column Together = Column.Count(
        "Reactions, Comments and Shares", "Tanggapan, Komentar, dan Pembagian", "Réactions, commentaires et partages",
        "Reacciones, comentarios y veces que se compartió",
        "Reações, comentários e compartilhamentos", "Reazioni, commenti e condivisioni");
    private static readonly Column Clicks =
        Column.Count("Total clicks", "Total klik", "Nombre total de clics", "Total de clics", "Total de cliques");

    public override string Id => "meta-facebook-posts";

    public override string Name => "Meta content export, Facebook posts";

    public override string Source => "meta";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reach(Reach), PostRoles.Impressions(Impressions), PostRoles.Views(Views), PostRoles.Reactions(Reactions).Or(Together),
        PostRoles.Comments(Comments).Or(Together), PostRoles.Shares(Shares).Or(Together), PostRoles.Clicks(Clicks),
        PostRoles.Engagements(Together).Or(Reactions), PostRoles.Words(Title).Or(Description),
    ];

    public override Dividing Dividing => Social.SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "posts",
            [PostId, PageId, PageName, Title, Description, PublishTime, Permalink, PostType, DataComment, Day, Views, Reach, Impressions,
                Together, Reactions, Comments, Shares, Clicks], Read)];

    private static void Read(Row row) => Keep(row, new Post
    {
        Network = "facebook",
        Account = row.Text(PageName) ?? row.Text(PageId),
        PostId = ReadId(row),
        PublishedAt = row.Time(PublishTime),
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

    // Where Meta failed to compute a post's figures, the post's id stands in the comment on the data and nowhere else.
    private static string ReadId(Row row)
    {
        if (row.Text(PostId) is null && row.Text(DataComment) is { } comment && ContentId().Match(comment) is { Success: true } named)
        {
            row.Reading.Note("Meta could not compute some posts: their ids were taken from 'Data comment', and they have no figures.");
            return named.Groups["id"].Value;
        }

        return row.Id(PostId);
    }

    [GeneratedRegex(@"\bID (?<id>\d{6,})\b")]
    private static partial Regex ContentId();
}
