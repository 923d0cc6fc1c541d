namespace Pipeline.Tables;

/// <summary>A header line matched against a known table: where each known column stands.</summary>
public sealed class Heading
{
    private readonly Dictionary<Column, int> places;
    private readonly Dictionary<Column, string> captures;
    private IReadOnlyList<int>? unknownPlaces;

    private Heading(Table table, string[] texts, Dictionary<Column, int> places, Dictionary<Column, string> captures)
    {
        Table = table;
        Texts = texts;
        this.places = places;
        this.captures = captures;
    }

    public Table Table { get; }

    /// <summary>The headings as the file spells them.</summary>
    public IReadOnlyList<string> Texts { get; }

    public int Matched => places.Count;

    public IEnumerable<Column> Known => places.Keys;

    /// <summary>Places of columns that the table does not know.</summary>
    public IReadOnlyList<int> UnknownPlaces =>
        unknownPlaces ??= [.. Enumerable.Range(0, Texts.Count).Where(place => !places.ContainsValue(place))];

    public IEnumerable<string> Unknown => Texts.Where((text, i) => text.Length > 0 && !places.ContainsValue(i));

    public IEnumerable<string> Lacking => Table.Columns.Where(column => !places.ContainsKey(column)).Select(column => column.Name);

    public int Place(Column column) => places.GetValueOrDefault(column, -1);

    public string? Captured(Column column) => captures.GetValueOrDefault(column);

    /// <summary>The currency that the heading names in place of the asterisk, as in "Amount (IDR)"; null where it is none.</summary>
    public string? Currency(Column column) =>
        Captured(column) is { } named && Currencies.TryFind(Encoding.UTF8.GetBytes(named), out var code) ? code : null;

    public string Spelling(Column column) => places.TryGetValue(column, out var place) ? Texts[place] : column.Name;

    /// <summary>Known columns whose heading stands more than once; the first counts.</summary>
    public IEnumerable<string> Repeated
    {
        get
        {
            var normal = Texts.Select(Spellings.Normalize).ToList();
            return places.Values.Order().Where(place => normal.IndexOf(normal[place], place + 1) >= 0).Select(place => Texts[place]);
        }
    }

    /// <summary>Columns that the file calls by another name than the first: the format's name for it, and the file's.</summary>
    public IEnumerable<(string Name, string Spelling)> Renamed =>
        places.Where(pair => Spellings.Normalize(pair.Key.Name) != Spellings.Normalize(Texts[pair.Value]))
            .Select(pair => (pair.Key.Name, Texts[pair.Value]));

    /// <summary>Whether a column stands here, known to the table or not.</summary>
    public bool Holds(Column column) =>
        column.Aliases.Prepend(column.Name)
            .Any(spelling => Texts.Any(text => Spellings.Matches(spelling, Spellings.Normalize(text), out _)));

    /// <summary>The heading, or null with the required columns that are missing.</summary>
    public static Heading? Match(Table table, string[] texts, out IReadOnlyList<string> missing)
    {
        var normal = Array.ConvertAll(texts, Spellings.Normalize);
        return Match(table, texts, normal, FirstPlaces(normal), out missing);
    }

    /// <summary>The same, where the texts were normalized and their places told before.</summary>
    public static Heading? Match(
        Table table, string[] texts, string[] normal, IReadOnlyDictionary<string, int> first, out IReadOnlyList<string> missing)
    {
        var places = new Dictionary<Column, int>();
        var captures = new Dictionary<Column, string>();
        foreach (var column in table.Columns)
        {
            Place(column, normal, first, places, captures);
        }

        missing = [.. table.Columns.Where(column => column.IsRequired && !places.ContainsKey(column)).Select(column => column.Name)];
        return missing.Count == 0 ? new Heading(table, texts, places, captures) : null;
    }

    /// <summary>Where each normalized heading stands first.</summary>
    public static IReadOnlyDictionary<string, int> FirstPlaces(string[] headings)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < headings.Length; i++)
        {
            first.TryAdd(headings[i], i);
        }

        return first;
    }

    private static void Place(
        Column column,
        string[] headings,
        IReadOnlyDictionary<string, int> first,
        Dictionary<Column, int> places,
        Dictionary<Column, string> captures)
    {
        // The tool's own name first, then the aliases in their order; of two columns under one name the first counts.
        foreach (var spelling in column.Aliases.Prepend(column.Name))
        {
            // Most spellings stand in no heading: one look tells.
            var wanted = Spellings.Wanted(spelling);
            if (!wanted.Contains('*', StringComparison.Ordinal) && !first.ContainsKey(wanted))
            {
                continue;
            }

            for (var i = 0; i < headings.Length; i++)
            {
                if (Spellings.Matches(spelling, wanted, headings[i], out var captured) && !places.ContainsValue(i))
                {
                    places[column] = i;
                    if (captured is not null)
                    {
                        captures[column] = captured;
                    }

                    return;
                }
            }
        }
    }
}
