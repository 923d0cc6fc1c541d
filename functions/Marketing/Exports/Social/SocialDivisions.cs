using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// By what a network divides an account's days or a post so that its rows add up: what is seen is seen by one person of one age and gender,
/// in one place, on one device. Those who saw it do not add up: one of them comes again. Of any other column nobody knows, and a day has
/// one row.
/// </summary>
internal static class SocialDivisions
{
    private static readonly HashSet<string> People =
        new(StringComparer.Ordinal) { "reach", "viewers", "new_viewers", "returning_viewers", "visitors" };

    public static Dividing Dividing { get; } = new()
    {
        Parts =
        [
            "territory", "territories", "country", "country/region", "country/territory", "region", "province", "state", "city", "location",
            "age", "age range", "age group", "gender", "age and gender", "gender and age", "device", "device type", "platform",
            "operating system", "os",
            "negara", "wilayah", "provinsi", "kota", "lokasi", "usia", "rentang usia", "kelompok usia", "umur", "jenis kelamin", "gender",
            "perangkat", "jenis perangkat", "sistem operasi",
            "pays", "territoire", "région", "ville", "âge", "tranche d'âge", "sexe", "genre", "appareil", "type d'appareil",
            "país", "territorio", "región", "ciudad", "edad", "sexo", "género", "dispositivo", "tipo de dispositivo",
            "território", "região", "cidade", "idade", "faixa etária", "gênero",
            "paese", "regione", "città", "età", "fascia d'età", "genere", "sesso",
            "land", "gebiet", "stadt", "alter", "altersgruppe", "geschlecht", "gerät", "gerätetyp",
        ],
        Thing = Things,
        IsOneRow = heading => Things(heading).Any(),
        Grows = heading => Dividing!.PartsOf(heading).Length == 0 && Things(heading).Any(column => column.Kind != ColumnKind.Date),
        Everybody = ["facebook", "instagram", "threads", "tiktok", "youtube", "linkedin", "x", "twitter"],
    };

    public static bool IsOfPeople(string measure) => People.Contains(measure);

    /// <summary>Keeps a post, or adds the part of one that the row tells.</summary>
    /// <param name="row">The row.</param>
    /// <param name="post">What it tells.</param>
    /// <param name="isSideBySide">Whether a row may be of several posts, each in a list of its own.</param>
    public static void Keep(Row row, Post post, bool isSideBySide = false)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"post|{post.Network}|{post.PostId}{Since(post)}");
        if (!Dividing.IsOfPart(row))
        {
            row.KeepOnce(told, post, Post.Together, isSideBySide: isSideBySide, isLater: Post.IsLater);
            return;
        }

        var (reading, by) = (row.Reading, Dividing.Told(row.Heading));
        row.KeepPart(
            told,
            post,
            (one, other) =>
            {
                if (one.Reach is not null || other.Reach is not null)
                {
                    reading.Note(LeftOut("reach", by));
                }

                return one with
                {
                    Reach = null,
                    Impressions = one.Impressions + other.Impressions,
                    Views = one.Views + other.Views,
                    Reactions = one.Reactions + other.Reactions,
                    Comments = one.Comments + other.Comments,
                    Shares = one.Shares + other.Shares,
                    Saves = one.Saves + other.Saves,
                    Clicks = one.Clicks + other.Clicks,
                    Follows = one.Follows + other.Follows,
                    Engagements = one.Engagements + other.Engagements,
                };
            },
            Post.Together);
    }

    /// <summary>Keeps what a day added to a post, or adds the part of it that the row tells.</summary>
    public static void Keep(Row row, PostDay day)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"day|{day.Series}|{day.Day:yyyy-MM-dd}");
        if (!Dividing.IsOfPart(row))
        {
            row.KeepOnce(told, day, PostDay.Together);
            return;
        }

        row.KeepPart(
            told,
            day,
            (one, other) => one with
            {
                Impressions = one.Impressions + other.Impressions,
                Views = one.Views + other.Views,
                Engagements = one.Engagements + other.Engagements,
                Follows = one.Follows + other.Follows,
            },
            PostDay.Together);
    }

    /// <summary>Adds the part of an account's day that the row tells: null where it tells nothing.</summary>
    public static void KeepPart(Row row, string series, DateOnly on, string measure, SocialDay? day)
    {
        var (reading, by) = (row.Reading, Dividing.Told(row.Heading));
        row.KeepPart(Key(series, on), day, (one, other) =>
        {
            if (!IsOfPeople(measure))
            {
                return one with { Value = Math.Round(one.Value + other.Value, 6) };
            }

            reading.Note(LeftOut(measure, by));
            return null;
        });
    }

    /// <summary>
    /// Keeps an account's day that no part is told of. A file may hold it twice: then it counts once, and not at all where it is told
    /// otherwise.
    /// </summary>
    public static void Keep(Row row, SocialDay day, string place, string found, string expected) =>
        row.KeepOnce(Key(day.Series, day.Day), day, doubt: (place, found, expected));

    private static string Key(string series, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{series}|{day:yyyy-MM-dd}");

    // What counts since some day is another figure than the total.
    private static string Since(Post post) => post.CountedFrom is { } day ? $"|{day:yyyy-MM-dd}" : "";

    private static string LeftOut(string measure, string by) =>
        $"Left out: {measure.Replace('_', ' ')}, which counts people and does not add up over '{by}'.";

    // A post is told by its id or link, an account's day by the day.
    private static IEnumerable<Column> Things(Heading heading) => heading.Known.Where(
        column => column.Kind is ColumnKind.Date or ColumnKind.Id || (column.Kind == ColumnKind.Text && column.IsRequired));
}
