using System.Runtime.CompilerServices;

namespace Pipeline.Tables;

/// <summary>
/// By what a table of figures may be divided beside the columns that its format reads. Rows of parts add up to the whole; rows of segments
/// overlap, and only those of everybody count. Of any other column that tells rows of one thing apart nobody knows whether they share
/// figures: they are never added, and none of them is taken for the whole.
/// </summary>
public sealed class Dividing
{
    private readonly ConditionalWeakTable<Heading, int[]> partsOf = [];

    /// <summary>Headings of columns whose rows add up, as device, country, age.</summary>
    public required IEnumerable<string> Parts { get; init; }

    /// <summary>
    /// Beginnings of headings that describe the thing of which a row is: two things may bear one name. An id does where it is theirs.
    /// </summary>
    public IEnumerable<string> Attributes { get; init; } = [];

    /// <summary>Places that the format reads under whatever heading stands there.</summary>
    public Func<Heading, IEnumerable<int>> Read { get; init; } = _ => [];

    /// <summary>Places of unknown columns that divide, whatever their cells look like; of others numbers are figures.</summary>
    public Func<Heading, IEnumerable<int>> Divides { get; init; } = _ => [];

    /// <summary>Columns that the format knows as texts and which hold figures.</summary>
    public IReadOnlyCollection<Column> Figures { get; init; } = [];

    /// <summary>Columns that the format knows, that say of what a row is and by which it tells none apart.</summary>
    public Func<Heading, IEnumerable<Column>> Unread { get; init; } = _ => [];

    /// <summary>Whether a column of segments says of whom a row is, and is no list to which something went.</summary>
    public bool HasSegments { get; init; } = true;

    /// <summary>
    /// The columns that say of which thing a row is, where each has a row of its own, as a day or a post; else all but figures.
    /// </summary>
    public Func<Heading, IEnumerable<Column>>? Thing { get; init; }

    /// <summary>
    /// Whether a thing has one row only: several with other figures, which no part tells apart, do not say which is the whole.
    /// </summary>
    public Func<Heading, bool> IsOneRow { get; init; } = _ => false;

    /// <summary>
    /// Whether what is told of a thing, or of a part of one, with one row only grows: of two rows the one with the higher figures is the
    /// later, and the format compares them itself.
    /// </summary>
    public Func<Heading, bool> Grows { get; init; } = _ => false;

    /// <summary>The columns of what grows that say the same at every moment: rows that differ in them are no two states of it.</summary>
    public IReadOnlyCollection<Column> Lasting { get; init; } = [];

    /// <summary>
    /// Whether rows of one part add up, and any text names one, as a campaign "Total Football"; else each part of a thing has one row.
    /// </summary>
    public bool PartsRepeat { get; init; }

    /// <summary>The levels of which a row may be, where a table may hold the sums of one beside its rows.</summary>
    public Levels? Levels { get; init; }

    /// <summary>Whether "All" is the whole of the parts beside it; otherwise it may be the name of one, as of a list of people.</summary>
    public bool HasWhole { get; init; } = true;

    /// <summary>
    /// Columns that may say the whole of the rows beside it ("All platforms", "Semua kanal", "Total"), and those that say beside which rows
    /// it stands: beside others it is their total, and alone it counts.
    /// </summary>
    public IReadOnlyList<(Column Column, IReadOnlyList<Column> Beside)> Wholes { get; init; } = [];

    /// <summary>Values that say no part, where the whole file says one of them: a network of its own posts.</summary>
    public IReadOnlyCollection<string> Everybody { get; init; } = [];

    /// <summary>Places of columns of which the format asks whether all rows say the same, beside those of parts.</summary>
    public Func<Heading, IEnumerable<int>> Asked { get; init; } = _ => [];

    /// <summary>The id of a thing, where its row has one, and what tells the thing where it has none.</summary>
    public (Column Id, IReadOnlyCollection<Column> Names)? Named { get; init; }

    private static readonly HashSet<string> Segments = Normal([
        "Segment", "Segments", "Comparison", "Segmen", "Perbandingan", "Comparaison", "Segmento", "Comparação", "Comparación", "Confronto",
        "Vergleich", "Сегмент", "セグメント", "세그먼트",
    ]);

    private static readonly HashSet<string> IdWords = new(StringComparer.Ordinal) { "id", "ids", "uuid", "guid", "identifiant", "kennung" };

    private static readonly string[] Whole =
        ["all", "total", "overall", "semua", "keseluruhan", "tous", "toutes", "todos", "todas", "tutti", "tutte", "alle", "gesamt",
            "insgesamt", "すべて", "전체"];

    private static readonly HashSet<string> Nouns = Normal([
        "platform", "platforms", "network", "networks", "media", "channel", "channels", "campaign", "campaigns", "ads", "advertising",
        "site", "sites", "website", "websites", "jaringan", "kanal", "saluran", "kampanye", "iklan", "situs", "situs web", "plattformen",
        "plateformes", "plataformas", "piattaforme", "kanäle", "canaux", "canales", "canais", "canali", "kampagnen", "campagnes",
        "campañas", "campanhas", "campagne",
    ]);

    private HashSet<string>? parts;
    private string[]? attributes;

    /// <summary>Whether each row of the column is of a part of the whole.</summary>
    public bool IsPart(string heading) =>
        (parts ??= Normal(Parts)).Contains(Bare(heading)) || parts.Contains(Bare(Words(heading)));

    /// <summary>Whether a row is of one part of its thing, and is no total of several.</summary>
    public bool IsOfPart(Row row) =>
        Array.Exists(PartsOf(row.Heading), place => row.TextAt(place) is var text && !Missing.Is(Encoding.UTF8.GetBytes(text))
            && !(HasWhole && IsWhole(text)));

    /// <summary>What divides a row, for a receipt.</summary>
    public string Told(Heading heading) => string.Join("' and '", PartsOf(heading).Select(place => heading.Texts[place]));

    /// <summary>Places of the columns whose rows add up.</summary>
    public int[] PartsOf(Heading heading) => partsOf.GetValue(heading, at =>
        [.. Enumerable.Range(0, at.Texts.Count).Where(place => at.Texts[place].Length > 0 && IsPart(at.Texts[place]))]);

    /// <summary>Whether the column describes a thing, so that its texts tell two of one name apart.</summary>
    public bool IsAttribute(string heading)
    {
        attributes ??= [.. Attributes.Select(Spellings.Normalize)];
        var (bare, words) = (Bare(heading), Bare(Words(heading)));
        var thing = string.Join(' ', words.Split(' ').Where(word => !IdWords.Contains(word)));
        return Array.Exists(
            attributes, word => bare.StartsWith(word, StringComparison.Ordinal) || words.StartsWith(word, StringComparison.Ordinal)
                || (thing.Length < words.Length && thing.StartsWith(word, StringComparison.Ordinal)))
            || (attributes.Length > 0 && thing.Length == 0);
    }

    public bool IsSegment(string heading) => HasSegments && Segments.Contains(Bare(heading));

    public bool IsFigure(Column column) => column.Kind is ColumnKind.Number or ColumnKind.Count || Figures.Contains(column);

    /// <summary>
    /// Whether a value of a part or segment is the whole of the others: "All", "All devices", "Semua kunjungan". One that says more in
    /// brackets is a part of its own.
    /// </summary>
    public static bool IsWhole(string value)
    {
        var words = value.Trim().Trim('(', ')').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 or 3 && Array.IndexOf(Whole, words[0]) >= 0
            && !value.TrimEnd(')').Contains('(', StringComparison.Ordinal)
            || Array.IndexOf(Whole, value.Trim().ToLowerInvariant()) >= 0;
    }

    /// <summary>
    /// Whether a text is the whole of its kind and no name: "Total", "All platforms", "Total semua kanal"; "Total Football" is a campaign.
    /// </summary>
    public static bool IsWholeOfKind(string text)
    {
        var words = Spellings.Normalize(text).Trim('(', ')').TrimEnd(':', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = Array.FindIndex(words, word => !IsSum(word) && word is not ("grand" or "sub" or "general" or "geral" or "of" or "the"));
        return Array.Exists(kind < 0 ? words : words[..kind], IsSum) && (kind < 0 || Nouns.Contains(string.Join(' ', words[kind..])));

        static bool IsSum(string word) =>
            Array.IndexOf(Whole, word) >= 0 || word is "jumlah" or "subtotal" or "subjumlah" or "totale";
    }

    /// <summary>Whether a name is the one word "All", as a table of several levels writes for none in particular.</summary>
    public static bool IsAll(string name) => Array.IndexOf(Whole, name.Trim('(', ')').ToLowerInvariant()) >= 0;

    /// <summary>"DeliveredMatchType" as it would be written apart.</summary>
    private static string Words(string heading) =>
        string.Concat(heading.Select((sign, i) => i > 0 && char.IsUpper(sign) && char.IsLower(heading[i - 1]) ? " " + sign : $"{sign}"));

    // "Time of day (ad account time zone)".
    private static string Bare(string heading) =>
        Spellings.Normalize(heading.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? heading[..at] : heading);

    private static HashSet<string> Normal(IEnumerable<string> headings) => [.. headings.Select(Spellings.Normalize)];
}
