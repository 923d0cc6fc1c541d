using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// LinkedIn's export of a person's own posts: engagement and new followers by day, and the top posts in two lists side
/// by side, one by engagements and one by impressions. Numbers may be texts, and days in the reader's own order.
/// </summary>
public sealed class LinkedInCreator : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Data", "Tanggal", "Fecha", "Datum").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column Impressions =
        Column.Number("Impressions", "Impressioni", "Tayangan", "Impresi", "Impresiones", "Impressões", "Impressionen").Required;
    private static readonly Column Engagements =
        Column.Number("Engagements", "Interazioni", "Interaksi", "Interactions", "Interacciones", "Engajamentos", "Interaktionen").Required;
    private static readonly Column NewFollowers =
        Column.Number(
            "New followers", "Nuovi follower", "Pengikut baru", "Nouveaux abonnés", "Nuevos seguidores", "Novos seguidores",
            "Neue Follower").Required;

    private static readonly Column Link =
        Column.Text(
            "Post URL", "URL del post", "URL postingan", "URL du post", "URL de la publicación", "URL da publicação",
            "URL des Beitrags").Required;
    private static readonly Column OtherLink =
        Column.Text(
            "Post URL", "URL del post", "URL postingan", "URL du post", "URL de la publicación", "URL da publicação", "URL des Beitrags",
            "second Post URL");
    private static readonly Column Published =
        Column.Date(
            "Post publish date", "Data di pubblicazione del post", "Tanggal publikasi postingan", "Date de publication du post",
            "Fecha de publicación", "Data de publicação da publicação").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column OtherPublished =
        Column.Date(
            "Post publish date", "Data di pubblicazione del post", "Tanggal publikasi postingan", "Date de publication du post",
            "Fecha de publicación", "Data de publicação da publicação", "second Post publish date").Usually(DateOrder.MonthDayYear);
    private static readonly Column PostImpressions =
        Column.Number("Impressions", "Impressioni", "Tayangan", "Impresi", "Impresiones", "Impressões", "Impressionen");

    private static readonly Column Demographics = Column.Text(
        "Top Demographics", "Principali dati demografici", "Demografi teratas", "Principaux indicateurs démographiques").Required;
    private static readonly Column Value = Column.Text("Value", "Valore", "Nilai", "Valeur").Required;

    public override string Id => "linkedin-creator";

    public override string Name => "LinkedIn, a person's own posts";

    public override string Source => "linkedin";

    public override IReadOnlyList<Role> Roles { get; } =
        [PostRoles.Impressions(PostImpressions), PostRoles.Published(OtherPublished)];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("engagement by day", [Date, Impressions, Engagements],
            row => Keep(row, ("impressions", Figure(row, Impressions)), ("engagements", Figure(row, Engagements)))),
        new("new followers by day", [Date, NewFollowers], row => Keep(row, ("follows", Figure(row, NewFollowers)))),
        new("top posts", [Link, Published, Engagements, OtherLink, OtherPublished, PostImpressions], ReadPosts),
        new("demographics", [Demographics, Value], row => row.SetAside("audience: shares without a day")),
    ];

    // The words are many tools': LinkedIn writes these columns and hardly another. Only the lists of posts stand side by side.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Unknown.Count() <= (heading.Place(Link) >= 0 ? 3 : 1);

    private static void Keep(Row row, params (string Measure, double? Value)[] figures) =>
        DayFigures.Keep(row, "linkedin", Account(row), row.RequiredDay(Date), figures);

    private static string Account(Row row) => DayFigures.AccountOfPath(row.Reading, "linkedin") ?? "creator";

    // Counts, written as texts in the reader's manner (1.908 is Italian for 1908).
    private static double? Figure(Row row, Column column) =>
        Numbers.TryReadCount(row.Cell(column), DecimalMark.Unknown, out var count) ? count : (double?)row.Number(column);

    private static void ReadPosts(Row row)
    {
        ListsCut.TellLinkedIn(row);
        KeepPost(row, Link, Published, Engagements);
        KeepPost(row, OtherLink, OtherPublished, PostImpressions);
        if (row.IsGood && row.Text(Link) is null && (!row.Has(OtherLink) || row.Text(OtherLink) is null))
        {
            row.SetAside("empty row");
        }
    }

    private static void KeepPost(Row row, Column link, Column published, Column figure)
    {
        if (!row.Has(link) || row.Text(link) is not { } url)
        {
            return;
        }

        if (LinkedInLinks.PostId(url) is not { } id)
        {
            row.Reject(link, "a link that holds the post's number, as …/urn:li:activity:7123456789012345678");
            return;
        }

        var value = row.Has(figure) ? Figure(row, figure) : null;
        var post = new Post
        {
            Network = "linkedin",
            Account = Account(row),
            PostId = id,
            PublishedAt = row.Has(published) ? row.Time(published) : null,
            Link = url,
            Impressions = figure == PostImpressions ? (long?)value : null,
            Engagements = figure == Engagements ? (long?)value : null,
        };
        SocialDivisions.Keep(row, post, isSideBySide: row.Has(OtherLink));
    }
}
