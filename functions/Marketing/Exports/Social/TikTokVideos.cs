using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>TikTok's videos with their totals, from Studio ("July 16" without a year) and from Business Suite.</summary>
public sealed class TikTokVideos : TableFormat
{
    private static readonly Column Link =
        Column.Text("Video link", "Tautan video", "Link video", "Enlace del vídeo", "Link do vídeo").Required;
    private static readonly Column Posted =
        Column.Date("Post time", "Waktu posting", "Waktu unggah", "Hora de publicación", "Horário da publicação").YearOptional.Required;
    private static readonly Column Views =
        Column.Count("Total views", "Video views", "Total tayangan", "Tayangan video", "Total penayangan", "Penayangan video").Required;
    private static readonly Column Title = Column.Text("Video title", "Judul video", "Título del vídeo", "Título do vídeo");
    private static readonly Column Likes = Column.Count("Total likes", "Likes", "Total suka", "Suka");
    private static readonly Column Comments = Column.Count("Total comments", "Comments", "Total komentar", "Komentar");
    private static readonly Column Shares = Column.Count("Total shares", "Shares", "Total dibagikan", "Total berbagi", "Dibagikan");
    private static readonly Column Saves = Column.Count(
            "Add to Favorites", "Favorites", "Favourites", "Total favorites", "Total favourites", "Saves", "Total saves", "Saved",
            "Tambahkan ke Favorit", "Favorit", "Total favorit", "Disimpan", "Total disimpan", "Simpan", "Simpanan");

    public override string Id => "tiktok-videos";

    public override string Name => "TikTok videos (Studio or Business Suite)";

    public override string Source => "tiktok";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reactions(Likes), PostRoles.Comments(Comments), PostRoles.Shares(Shares), PostRoles.Saves(Saves), PostRoles.Words(Title),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("videos", [Link, Posted, Views, Title, Likes, Comments, Shares, Saves], Read)];

    private static void Read(Row row)
    {
        var link = row.RequiredText(Link);
        var (account, id) = TikTokLinks.Read(link);
        if (id is null)
        {
            row.Reject(Link, "a link to a video, as https://www.tiktok.com/@name/video/7527623000473079054");
        }

        SocialDivisions.Keep(row, new Post
        {
            Network = "tiktok",
            Account = account,
            PostId = id ?? "",
            PublishedAt = PostedAt(row, id),
            Kind = link.Contains("/photo/", StringComparison.OrdinalIgnoreCase) ? "photo" : "video",
            Text = Post.Words(row.Text(Title)),
            Link = link,
            Views = row.Count(Views),
            Reactions = row.Count(Likes),
            Comments = row.Count(Comments),
            Shares = row.Count(Shares),
            Saves = row.Count(Saves),
        });
    }

    // Videos stand in any order, so a day without a year is placed by the video's own id: the year in which it is nearest.
    private static DateTime? PostedAt(Row row, string? id)
    {
        if (!YearlessDates.TryRead(row.Cell(Posted), out var month, out var day))
        {
            return row.RequiredTime(Posted);
        }

        if (TikTokLinks.MadeAt(id) is not { } made
            || !YearlessDates.TryPlace(new MonthDay(month, day), DateOnly.FromDateTime(made.UtcDateTime).AddDays(2), out var placed)
            || placed < DateOnly.FromDateTime(made.UtcDateTime).AddDays(-2))
        {
            row.Reject(Posted, "the day on which the video's id was made, or a date with its year");
            return null;
        }

        return placed.ToDateTime(TimeOnly.MinValue);
    }
}
