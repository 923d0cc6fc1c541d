using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// TikTok's days of an account, from Studio (days without a year, in a window that may cross New Year) and from
/// Business Suite. FollowerHistory tells a level and its daily difference, the others tell gains.
/// </summary>
public sealed class TikTokDays : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Fecha", "Data", "Datum").YearOptional.Required;
    private static readonly Column Views =
        Column.Count(
            "Video views", "Tayangan video", "Penayangan video", "Visualizaciones de vídeos", "Visualizações do vídeo", "Vues de vidéos",
            "Videoaufrufe").Required;
    private static readonly Column Visits =
        Column.Count(
            "Profile views", "Kunjungan profil", "Tayangan profil", "Visualizaciones de perfil", "Visualizações do perfil",
            "Vues du profil", "Profilaufrufe").Required;
    private static readonly Column Likes = Column.Count("Likes", "Suka", "Me gusta", "Curtidas", "J'aime", "Gefällt mir");
    private static readonly Column Comments =
        Column.Count("Comments", "Komentar", "Comentarios", "Comentários", "Commentaires", "Kommentare");
    private static readonly Column Shares =
        Column.Count("Shares", "Dibagikan", "Berbagi", "Bagikan", "Veces compartido", "Compartilhamentos", "Partages", "Geteilt");
    private static readonly Column Reached = Column.Count("Reached audience", "Audiens yang dijangkau", "Unique viewers");
    private static readonly Column NewFollowers = Column.Count("New followers", "Pengikut baru", "Nuevos seguidores", "Novos seguidores");
    private static readonly Column LostFollowers = Column.Count("Lost followers", "Pengikut hilang", "Pengikut yang hilang");
    private static readonly Column Net = Column.Count("Net growth", "Pertumbuhan bersih");
    private static readonly Column Level = Column.Count("Followers", "Pengikut", "Total followers", "Total pengikut");

    private static readonly Column Followers = Column.Count("Followers", "Pengikut", "Seguidores", "Abonnés", "Follower").Required;
    private static readonly Column Difference =
        Column.Count(
            "Difference in followers from previous day", "Selisih pengikut dari hari sebelumnya",
            "Perbedaan pengikut dari hari sebelumnya").Required;

    private static readonly Column Viewers = Column.Count("Total Viewers", "Total penonton").Required;
    private static readonly Column NewViewers = Column.Count("New Viewers", "Penonton baru").Required;
    private static readonly Column Returning = Column.Count("Returning Viewers", "Penonton lama");

    private static readonly Column Share = Column.Number("Distribution", "Distribusi").Required;
    private static readonly Column Gender = Column.Text("Gender", "Jenis kelamin").Required;
    private static readonly Column Territory = Column.Text("Top territories", "Wilayah teratas", "Lokasi teratas").Required;
    private static readonly Column Hour = Column.Text("Hour", "Jam").Required;
    private static readonly Column Active = Column.Count("Active followers", "Pengikut aktif").Required;

    public override string Id => "tiktok-days";

    public override string Name => "TikTok by day (Studio or Business Suite)";

    public override string Source => "tiktok";

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("overview", [Date, Views, Visits, Likes, Comments, Shares, Reached, NewFollowers, LostFollowers, Net, Level], ReadOverview),
        new("audience", [Date, NewFollowers.Required, Reached.Required, LostFollowers, Net, Level], ReadAudience),
        new("follower history", [Date, Followers, Difference], ReadFollowers),
        new("viewers", [Date, Viewers, NewViewers, Returning], ReadViewers),
        new("followers by gender", [Gender, Share], row => row.SetAside("audience: shares without a day")),
        new("followers by territory", [Territory, Share], row => row.SetAside("audience: shares without a day")),
        new("active followers by hour", [Hour, Active], row => row.SetAside("hours of a day are not measured")),
    ];

    private static void ReadOverview(Row row)
    {
        if (TotalRows.SetAside(row, Date))
        {
            return;
        }

        DayFigures.Keep(
            row,
            "tiktok",
            account: null,
            row.RequiredDay(Date),
            ("views", row.Count(Views)),
            ("profile_visits", row.Count(Visits)),
            ("engagements", DayFigures.Sum(row, Likes, Comments, Shares)),
            ("likes", row.Count(Likes)),
            ("comments", row.Count(Comments)),
            ("shares", row.Count(Shares)),
            ("reach", row.Count(Reached)),
            ("follows", row.Count(NewFollowers)),
            ("unfollows", row.Count(LostFollowers)),
            ("net_follows", row.Count(Net)),
            ("followers", row.Count(Level)));
    }

    private static void ReadAudience(Row row)
    {
        if (!TotalRows.SetAside(row, Date))
        {
            DayFigures.Keep(
                row,
                "tiktok",
                account: null,
                row.RequiredDay(Date),
                ("reach", row.Count(Reached.Required)),
                ("follows", row.Count(NewFollowers.Required)),
                ("unfollows", row.Count(LostFollowers)),
                ("net_follows", row.Count(Net)),
                ("followers", row.Count(Level)));
        }
    }

    private static void ReadFollowers(Row row) =>
        DayFigures.Keep(
            row, "tiktok", account: null, row.RequiredDay(Date), ("followers", row.Count(Followers)),
            ("net_follows", row.Count(Difference)));

    private static void ReadViewers(Row row) => DayFigures.Keep(
        row, "tiktok", account: null, row.RequiredDay(Date), ("viewers", row.Count(Viewers)), ("new_viewers", row.Count(NewViewers)),
        ("returning_viewers", row.Count(Returning)));
}
